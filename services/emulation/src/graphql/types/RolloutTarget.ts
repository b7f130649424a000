import { ratioOf } from '@danvan/aggregate-store';
import { availableActions, historyOf } from '@danvan/subgraph';
import { headcountOf } from '../../domain/rollout-target/headcount.ts';
import { targetTransitions } from '../../domain/rollout-target/transitions.ts';
import type { RolloutTarget as Target } from '../../domain/rollout-target/types.ts';
import { policy } from '../../policy.ts';
import type { RolloutTargetResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { holderNow } from '../holder.ts';
import { organizationOf } from '../references.ts';

const actions = {
  recordRolloutSession: { command: 'recordSession', action: 'rolloutTarget.recordSession' },
  reportRolloutReach: { command: 'report', action: 'rolloutTarget.report' },
  completeRolloutTarget: { command: 'complete', action: 'rolloutTarget.complete' },
  withdrawRolloutTarget: { command: 'withdraw', action: 'rolloutTarget.withdraw' },
};

/** Followed where it is read: an organization that is merged or dissolved answers through its successor, or is flagged. */
async function fateOf({ organization: { id } }: Target, context: Context) {
  const copy = await context.loaders.organization.load(id);
  if (!copy) return { state: 'UNKNOWN', currentId: id } as const;
  const { holder } = await holderNow(context, copy);
  if (holder === undefined) return { state: 'ACTIVE', currentId: id } as const;
  return holder ? ({ state: 'SUCCEEDED', currentId: holder.id } as const) : ({ state: 'ORPHANED', currentId: null } as const);
}

export const RolloutTarget: RolloutTargetResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.rolloutTarget.load(id),
  rollout: ({ rolloutId }, _, { loaders }) => loaders.rollout.load(rolloutId),
  organization: ({ organization: { id } }) => ({ id }),
  organizationState: async (target, _, context) => (await fateOf(target, context)).state,
  currentOrganization: async (target, _, context) => organizationOf((await fateOf(target, context)).currentId),
  unit: ({ organization: { unitCode } }) => ({ code: unitCode }),
  staffReached: (target) => ratioOf(target.staffReached, headcountOf(target)),
  dimensions: ({ dimensions }) =>
    dimensions.map(({ dimension, contents, carriedOut }) => ({ dimension, carriedOut: ratioOf(carriedOut, contents) })),
  evidenceIds: ({ evidenceIds }) => [...evidenceIds],
  availableActions: ({ status }, _, context) => availableActions(context, { policy, transitions: targetTransitions, status, actions }),
  history: historyOf(({ rolloutTargets }: Context) => rolloutTargets),
};
