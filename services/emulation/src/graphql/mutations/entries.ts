import { asPayload } from '@danvan/subgraph';
import { entryRefusals } from '../../domain/entry/refusals.ts';
import { isActiveOn, registrantFrom } from '../../persistence/organization-copy.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { actingBody } from '../acting.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { entryMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

/** The criteria of the entry’s programme; an entry never changes its programme. */
async function criteriaSetsOf({ loaders }: Context, entryId: string) {
  const entry = await loaders.entry.load(entryId);
  const programme = entry && (await loaders.programme.load(entry.programmeId));
  return programme?.criteriaSets ?? [];
}

export const registerDraftedEntry: MutationResolvers['registerDraftedEntry'] = async (_, { input }, context) =>
  context.entries
    .execute(input.entryId, { type: 'register', ...dated(input, context) }, await entryMeta(context, input, 'entry.register'))
    .then(asPayload('entry', entryRefusals, context));

export const approveEntry: MutationResolvers['approveEntry'] = async (_, { input }, context) => {
  const { entryId, approverId } = input;
  const day = dated(input, context);
  const acting = await actingBody(context, approverId, day.on);
  if (!acting) return unknown('entry', 'UNKNOWN_ORGANIZATION', 'approverId', approverId, context);
  return context.entries
    .execute(entryId, { type: 'approve', ...acting, ...day }, await entryMeta(context, input, 'entry.approve'))
    .then(asPayload('entry', entryRefusals, context));
};

export const beginEntryImplementation: MutationResolvers['beginEntryImplementation'] = async (_, { input }, context) =>
  context.entries
    .execute(
      input.entryId,
      { type: 'beginImplementation', ...dated(input, context) },
      await entryMeta(context, input, 'entry.beginImplementation'),
    )
    .then(asPayload('entry', entryRefusals, context));

export const selfAssessEntry: MutationResolvers['selfAssessEntry'] = async (_, { input }, context) => {
  const { entryId, score, byCriterion } = input;
  const criteriaSets = await criteriaSetsOf(context, entryId);
  const command = { type: 'selfAssess', assessment: { score, byCriterion }, criteriaSets, ...dated(input, context) } as const;
  return context.entries
    .execute(entryId, command, await entryMeta(context, input, 'entry.selfAssess'))
    .then(asPayload('entry', entryRefusals, context));
};

export const inspectEntry: MutationResolvers['inspectEntry'] = async (_, { input }, context) => {
  const { entryId, inspectorId, score, byCriterion } = input;
  const day = dated(input, context);
  const [acting, criteriaSets] = await Promise.all([actingBody(context, inspectorId, day.on), criteriaSetsOf(context, entryId)]);
  if (!acting) return unknown('entry', 'UNKNOWN_ORGANIZATION', 'inspectorId', inspectorId, context);
  const command = { type: 'inspect', ...acting, assessment: { score, byCriterion }, criteriaSets, ...day } as const;
  return context.entries
    .execute(entryId, command, await entryMeta(context, input, 'entry.inspect'))
    .then(asPayload('entry', entryRefusals, context));
};

export const recogniseEntry: MutationResolvers['recogniseEntry'] = async (_, { input }, context) => {
  const { entryId, recogniserId, level } = input;
  const day = dated(input, context);
  const acting = await actingBody(context, recogniserId, day.on);
  if (!acting) return unknown('entry', 'UNKNOWN_ORGANIZATION', 'recogniserId', recogniserId, context);
  return context.entries
    .execute(entryId, { type: 'recognise', level, ...acting, ...day }, await entryMeta(context, input, 'entry.recognise'))
    .then(asPayload('entry', entryRefusals, context));
};

export const markEntryNotMet: MutationResolvers['markEntryNotMet'] = async (_, { input }, context) =>
  context.entries
    .execute(input.entryId, { type: 'markNotMet', ...dated(input, context) }, await entryMeta(context, input, 'entry.markNotMet'))
    .then(asPayload('entry', entryRefusals, context));

export const markEntryReplicated: MutationResolvers['markEntryReplicated'] = async (_, { input }, context) => {
  const { entryId, replicatorId } = input;
  if (!(await context.loaders.organization.load(replicatorId))) {
    return unknown('entry', 'UNKNOWN_ORGANIZATION', 'replicatorId', replicatorId, context);
  }
  return context.entries
    .execute(
      entryId,
      { type: 'markReplicated', replicatorId, ...dated(input, context) },
      await entryMeta(context, input, 'entry.markReplicated'),
    )
    .then(asPayload('entry', entryRefusals, context));
};

export const assignEntryHolder: MutationResolvers['assignEntryHolder'] = async (_, { input }, context) => {
  const { entryId, holderId } = input;
  const day = dated(input, context);
  const copy = await context.loaders.organization.load(holderId);
  if (!copy) return unknown('entry', 'UNKNOWN_ORGANIZATION', 'holderId', holderId, context);
  const command = { type: 'assignHolder', holder: registrantFrom(copy, day.on), isActive: isActiveOn(copy, day.on), ...day } as const;
  return context.entries
    .execute(entryId, command, await entryMeta(context, input, 'entry.assignHolder'))
    .then(asPayload('entry', entryRefusals, context));
};

export const lapseEntry: MutationResolvers['lapseEntry'] = async (_, { input }, context) =>
  context.entries
    .execute(input.entryId, { type: 'lapse', ...dated(input, context) }, await entryMeta(context, input, 'entry.lapse'))
    .then(asPayload('entry', entryRefusals, context));

export const revokeEntry: MutationResolvers['revokeEntry'] = async (_, { input }, context) => {
  const { entryId, reason } = input;
  return context.entries
    .execute(entryId, { type: 'revoke', reason, ...dated(input, context) }, await entryMeta(context, input, 'entry.revoke'))
    .then(asPayload('entry', entryRefusals, context));
};
