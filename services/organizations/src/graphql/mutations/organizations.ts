import { idFor, refuse } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { planDissolve, planOrganizationCommand, planOrganizationMerge } from '../../domain/act/plan-organization-acts.ts';
import { organizationRefusals } from '../../domain/organization/refusals.ts';
import { childrenOfOrganization } from '../../persistence/children.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { organizationAct } from '../acts.ts';

const unknownUnit = (unit: string) => refuse('UNKNOWN_UNIT', { unit }, ['unitCode']);
const unknownParent = (parent: string) => refuse('UNKNOWN_PARENT', { parent }, ['parentId']);
const unknown = (organization: string, field: string) => refuse('UNKNOWN_ORGANIZATION', { organization }, [field]);

export const registerOrganization: MutationResolvers['registerOrganization'] = (_, { input }, context) => {
  const { name, on, unitCode, parentId, provenance, legalBasis } = input;
  const id = idFor('organization', context.actor.id, input.idempotencyKey);
  const plan = async () => {
    const [unit, parent] = await Promise.all([context.units.load(unitCode), parentId ? context.organizations.load(parentId) : null]);
    if (!unit) return unknownUnit(unitCode);
    if (parentId && !parent) return unknownParent(parentId);
    const organization = { id, name, organizationType: input.type, unit, parent, provenance: provenance ?? 'RECORDED' } as const;
    return planOrganizationCommand(null, id, { type: 'register', ...organization, on, legalBasis: legalBasis ?? null });
  };
  return organizationAct({ about: { aggregate: 'organization', id, type: 'register' }, input, plan }, context);
};

export const renameOrganization: MutationResolvers['renameOrganization'] = async (_, { input }, context) =>
  context.organizations
    .execute(
      input.id,
      { type: 'rename', name: input.name, on: input.on, legalBasis: input.legalBasis ?? null },
      await commandMeta(context, input),
    )
    .then(asPayload('organization', organizationRefusals, context));

export const moveOrganization: MutationResolvers['moveOrganization'] = (_, { input }, context) => {
  const { id, on, legalBasis = null } = input;
  const plan = async () => {
    const organization = await context.organizations.load(id);
    if (!organization) return refuse('NOT_FOUND', {}, ['id']);
    const parentId = input.parentId === undefined ? organization.parentId : input.parentId;
    const unitCode = input.unitCode ?? organization.unitCode;
    const [unit, parent] = await Promise.all([context.units.load(unitCode), parentId ? context.organizations.load(parentId) : null]);
    if (!unit) return unknownUnit(unitCode);
    if (parentId && !parent) return unknownParent(parentId);
    return planOrganizationCommand(organization, id, { type: 'move', unit, parent, on, legalBasis });
  };
  return organizationAct({ about: { aggregate: 'organization', id, type: 'move' }, input, plan }, context);
};

export const mergeOrganizations: MutationResolvers['mergeOrganizations'] = (_, { input }, context) => {
  const { intoId, on, legalBasis = null } = input;
  const ids = [...new Set(input.ids)];
  const plan = async () => {
    const [into, ...organizations] = await context.organizations.loadMany([intoId, ...ids]);
    const missing = ids.find((_id, index) => !organizations[index]);
    if (!into) return unknown(intoId, 'intoId');
    if (missing !== undefined) return unknown(missing, 'ids');
    return planOrganizationMerge(
      organizations.filter((organization) => organization !== null),
      into,
      { on, legalBasis },
    );
  };
  return organizationAct({ about: { aggregate: 'organization', id: ids[0] ?? '', type: 'merge' }, input, plan, answer: intoId }, context);
};

export const dissolveOrganization: MutationResolvers['dissolveOrganization'] = (_, { input }, context) => {
  const { id, on, takenOverBy, reason = null, legalBasis = null } = input;
  const plan = async () => {
    const [organization, taker, children] = await Promise.all([
      context.organizations.load(id),
      takenOverBy ? context.organizations.load(takenOverBy) : null,
      childrenOfOrganization(context, id),
    ]);
    if (!organization) return refuse('NOT_FOUND', {}, ['id']);
    if (takenOverBy && !taker) return unknown(takenOverBy, 'takenOverBy');
    return planDissolve(organization, { children, takenOverBy: taker, reason, on, legalBasis });
  };
  return organizationAct({ about: { aggregate: 'organization', id, type: 'dissolve' }, input, plan }, context);
};
