import { idFor, refuse } from '@danvan/aggregate-store';
import { asPayload, commandMeta, refusedPayload } from '@danvan/subgraph';
import { organizationRefusals } from '../../domain/organization/refusals.ts';
import type { MutationResolvers } from '../__generated__/types.ts';

export const registerOrganization: MutationResolvers['registerOrganization'] = async (_, { input }, context) => {
  const { name, on, provenance } = input;
  const [unit, parent] = await Promise.all([
    context.units.load(input.unitCode),
    input.parentId ? context.organizations.load(input.parentId) : null,
  ]);
  if (!unit) {
    const { refusal } = refuse('UNKNOWN_UNIT', { unit: input.unitCode }, ['unitCode']);
    return refusedPayload('organization', refusal, organizationRefusals, context);
  }
  if (input.parentId && !parent) {
    const { refusal } = refuse('UNKNOWN_PARENT', { parent: input.parentId }, ['parentId']);
    return refusedPayload('organization', refusal, organizationRefusals, context);
  }
  const id = idFor('organization', context.actor.id, input.idempotencyKey);
  const command = {
    type: 'register',
    id,
    name,
    organizationType: input.type,
    unit,
    parent,
    on,
    provenance: provenance ?? 'RECORDED',
  } as const;
  return context.organizations
    .execute(id, command, await commandMeta(context, input))
    .then(asPayload('organization', organizationRefusals, context));
};

export const renameOrganization: MutationResolvers['renameOrganization'] = async (_, { input }, context) =>
  context.organizations
    .execute(input.id, { type: 'rename', name: input.name, on: input.on }, await commandMeta(context, input))
    .then(asPayload('organization', organizationRefusals, context));

export const dissolveOrganization: MutationResolvers['dissolveOrganization'] = async (_, { input }, context) =>
  context.organizations
    .execute(input.id, { type: 'dissolve', reason: input.reason ?? null, on: input.on }, await commandMeta(context, input))
    .then(asPayload('organization', organizationRefusals, context));
