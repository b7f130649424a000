import { asPayload } from '@danvan/subgraph';
import { entryRefusals } from '../../domain/entry/refusals.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { dated } from '../dated.ts';
import { entryMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

export const registerDraftedEntry: MutationResolvers['registerDraftedEntry'] = async (_, { input }, context) =>
  context.entries
    .execute(input.entryId, { type: 'register', ...dated(input, context) }, await entryMeta(context, input, 'entry.register'))
    .then(asPayload('entry', entryRefusals, context));

export const approveEntry: MutationResolvers['approveEntry'] = async (_, { input }, context) => {
  const { entryId, approverId } = input;
  if (!(await context.loaders.organization.load(approverId))) {
    return unknown('entry', 'UNKNOWN_ORGANIZATION', 'approverId', approverId, context);
  }
  return context.entries
    .execute(entryId, { type: 'approve', approverId, ...dated(input, context) }, await entryMeta(context, input, 'entry.approve'))
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
  const { entryId, score } = input;
  return context.entries
    .execute(entryId, { type: 'selfAssess', score, ...dated(input, context) }, await entryMeta(context, input, 'entry.selfAssess'))
    .then(asPayload('entry', entryRefusals, context));
};

export const inspectEntry: MutationResolvers['inspectEntry'] = async (_, { input }, context) => {
  const { entryId, inspectorId, score } = input;
  if (!(await context.loaders.organization.load(inspectorId))) {
    return unknown('entry', 'UNKNOWN_ORGANIZATION', 'inspectorId', inspectorId, context);
  }
  return context.entries
    .execute(entryId, { type: 'inspect', inspectorId, score, ...dated(input, context) }, await entryMeta(context, input, 'entry.inspect'))
    .then(asPayload('entry', entryRefusals, context));
};

export const recogniseEntry: MutationResolvers['recogniseEntry'] = async (_, { input }, context) => {
  const { entryId, recogniserId, level } = input;
  const body = await context.loaders.organization.load(recogniserId);
  if (!body) return unknown('entry', 'UNKNOWN_ORGANIZATION', 'recogniserId', recogniserId, context);
  const recogniser = { id: recogniserId, level: body.level, unitCode: body.unitCode };
  return context.entries
    .execute(
      entryId,
      { type: 'recognise', level, recogniser, ...dated(input, context) },
      await entryMeta(context, input, 'entry.recognise'),
    )
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
