import { availableActions, historyOf } from '@danvan/subgraph';
import { rolloutTransitions } from '../../domain/rollout/transitions.ts';
import { policy } from '../../policy.ts';
import type { RolloutResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { rolloutMeasured } from '../rollout-statistics.ts';
import { rolloutTargetPage } from '../rollout-target-page.ts';

const actions = {
  beginRollout: { command: 'begin', action: 'rollout.begin' },
  closeRollout: { command: 'close', action: 'rollout.close' },
  cancelRollout: { command: 'cancel', action: 'rollout.cancel' },
};

export const Rollout: RolloutResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.rollout.load(id),
  issuer: ({ issuerId }) => ({ id: issuerId }),
  unit: ({ unitCode }) => ({ code: unitCode }),
  coverage: async ({ id }, _, { loaders }) => rolloutMeasured((await loaders.rolloutCoverage.load({ place: id })).total),
  targets: ({ id }, asked, context) => rolloutTargetPage(context, { list: `targets of rollout ${id}`, scope: { rolloutId: id }, ...asked }),
  availableActions: ({ status }, _, context) => availableActions(context, { policy, transitions: rolloutTransitions, status, actions }),
  history: historyOf(({ rollouts }: Context) => rollouts),
};
