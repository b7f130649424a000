import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { rolloutRefusals } from '../../domain/rollout/refusals.ts';
import { registrantFrom } from '../../persistence/organization-copy.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { dated } from '../dated.ts';
import { rolloutMeta } from '../rollout-scope.ts';
import { assertCovered } from '../scope.ts';
import { unknown } from '../unknown.ts';

export const planRollout: MutationResolvers['planRollout'] = async (_, { input }, context) => {
  const { documentKind, title, documentNumber, issuerId, year, dueOn, provenance = 'RECORDED' } = input;
  const when = dated(input, context);
  const copy = await context.loaders.organization.load(issuerId);
  if (!copy) return unknown('rollout', 'UNKNOWN_ORGANIZATION', 'issuerId', issuerId, context);
  const { unitCode, unitPath, path } = registrantFrom(copy, when.on);
  await assertCovered(context, 'rollout.plan', { path, unitPath });
  const id = idFor('rollout', context.actor.id, input.idempotencyKey);
  const facts = { documentKind, title, issuerId, unitCode, unitPath: [...unitPath], year, provenance };
  const rollout = { id, ...facts, documentNumber: documentNumber ?? null, dueOn: dueOn ?? null };
  return context.rollouts
    .execute(id, { type: 'plan', rollout, ...when }, await commandMeta(context, input))
    .then(asPayload('rollout', rolloutRefusals, context));
};

export const beginRollout: MutationResolvers['beginRollout'] = async (_, { input }, context) => {
  const targets = await context.rolloutTargets.model.countDocuments({ rolloutId: input.rolloutId, status: { $ne: 'WITHDRAWN' } } as never);
  return context.rollouts
    .execute(input.rolloutId, { type: 'begin', targets, ...dated(input, context) }, await rolloutMeta(context, input, 'rollout.begin'))
    .then(asPayload('rollout', rolloutRefusals, context));
};

export const closeRollout: MutationResolvers['closeRollout'] = async (_, { input }, context) =>
  context.rollouts
    .execute(input.rolloutId, { type: 'close', ...dated(input, context) }, await rolloutMeta(context, input, 'rollout.close'))
    .then(asPayload('rollout', rolloutRefusals, context));

export const cancelRollout: MutationResolvers['cancelRollout'] = async (_, { input }, context) =>
  context.rollouts
    .execute(input.rolloutId, { type: 'cancel', ...dated(input, context) }, await rolloutMeta(context, input, 'rollout.cancel'))
    .then(asPayload('rollout', rolloutRefusals, context));
