import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { programmeRefusals } from '../../domain/programme/refusals.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { dated } from '../dated.ts';
import { assertCovered, programmeMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

export const launchEmulationProgramme: MutationResolvers['launchEmulationProgramme'] = async (_, { input }, context) => {
  const { name, kind, launchingOrganizationId, from, provenance = 'RECORDED' } = input;
  const launching = await context.loaders.organization.load(launchingOrganizationId);
  if (!launching) return unknown('programme', 'UNKNOWN_ORGANIZATION', 'launchingOrganizationId', launchingOrganizationId, context);
  await assertCovered(context, 'programme.launch', launching);
  const id = idFor('programme', context.actor.id, input.idempotencyKey);
  const programme = { id, name, kind, launchingOrganizationId, year: input.year ?? null, from, to: input.to ?? null, provenance };
  return context.programmes
    .execute(id, { type: 'launch', programme }, await commandMeta(context, input))
    .then(asPayload('programme', programmeRefusals, context));
};

export const closeEmulationProgramme: MutationResolvers['closeEmulationProgramme'] = async (_, { input }, context) =>
  context.programmes
    .execute(input.programmeId, { type: 'close', ...dated(input, context) }, await programmeMeta(context, input, 'programme.close'))
    .then(asPayload('programme', programmeRefusals, context));

export const defineCriteriaSet: MutationResolvers['defineCriteriaSet'] = async (_, { input }, context) => {
  const { programmeId, year, kind, subjectType, criteria, passMark } = input;
  const criteriaSet = { year, kind, subjectType, passMark, criteria: criteria.map((one) => ({ ...one, threshold: one.threshold ?? 0 })) };
  return context.programmes
    .execute(
      programmeId,
      { type: 'defineCriteria', criteriaSet, ...dated(input, context) },
      await programmeMeta(context, input, 'programme.defineCriteria'),
    )
    .then(asPayload('programme', programmeRefusals, context));
};
