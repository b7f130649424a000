import { idFor, refuse } from '@danvan/aggregate-store';
import { asPayload, commandMeta, mutationError, refusedPayload } from '@danvan/subgraph';
import { headcountRefusals } from '../../domain/headcount/headcount-aggregate.ts';
import { positionRefusals } from '../../domain/position/refusals.ts';
import type { Position } from '../../domain/position/types.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';

const unknownOrganization = (organization: string) => refuse('UNKNOWN_ORGANIZATION', { organization }, ['organizationId']).refusal;
const positionPayload = (context: Context) => asPayload<Position, 'position'>('position', positionRefusals, context);

export const establishPosition: MutationResolvers['establishPosition'] = async (_, { input }, context) => {
  const { organizationId, title, on } = input;
  const organization = await context.organizations.load(organizationId);
  if (!organization) return refusedPayload('position', unknownOrganization(organizationId), positionRefusals, context);
  const id = idFor('position', context.actor.id, input.idempotencyKey);
  return context.positions
    .execute(id, { type: 'establish', id, organization, title, on }, await commandMeta(context, input))
    .then(positionPayload(context));
};

export const appointOfficial: MutationResolvers['appointOfficial'] = async (_, { input }, context) => {
  const { positionId, officialId, on, legalBasis = null } = input;
  if (!(await context.officials.exists({ _id: officialId }))) {
    const { refusal } = refuse('UNKNOWN_OFFICIAL', { official: officialId }, ['officialId']);
    return refusedPayload('position', refusal, positionRefusals, context);
  }
  return context.positions
    .execute(positionId, { type: 'appoint', officialId, on, legalBasis }, await commandMeta(context, input))
    .then(positionPayload(context));
};

export const endTerm: MutationResolvers['endTerm'] = async (_, { input }, context) =>
  context.positions
    .execute(input.positionId, { type: 'endTerm', on: input.on, legalBasis: input.legalBasis ?? null }, await commandMeta(context, input))
    .then(positionPayload(context));

export const recordOfficial: MutationResolvers['recordOfficial'] = async (_, { input }, context) => {
  const { name, phone = null, email = null } = input;
  const id = idFor('official', context.actor.id, input.idempotencyKey);
  await context.officials.updateOne({ _id: id }, { $set: { name, phone, email } }, { upsert: true });
  return { official: { _id: id, name, phone, email }, errors: [] };
};

export const recordHeadcount: MutationResolvers['recordHeadcount'] = async (_, { input }, context) => {
  const { organizationId: id, on, cadres, civilServants, publicEmployees } = input;
  const organization = await context.organizations.load(id);
  if (!organization) return refusedPayload('headcount', unknownOrganization(id), headcountRefusals, context);
  const { validFrom, validTo } = organization;
  const command = { type: 'record', id, validFrom, validTo, on, cadres, civilServants, publicEmployees } as const;
  const outcome = await context.headcounts.execute(id, command, await commandMeta(context, input));
  if (!outcome.ok) return { headcount: null, errors: [mutationError(outcome.refusal, headcountRefusals, context.language)] };
  return { headcount: outcome.state.counts.find((count) => count.on === on) ?? null, errors: [] };
};
