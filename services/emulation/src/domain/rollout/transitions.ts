import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { RolloutStatus } from '@danvan/contracts';
import type { RolloutCommand } from './types.ts';

/** What was cancelled or closed stays so. */
export const rolloutTransitions = {
  PLANNED: { begin: 'ACTIVE', cancel: 'CANCELLED' },
  ACTIVE: { close: 'CLOSED', cancel: 'CANCELLED' },
} as const satisfies TransitionTable<RolloutStatus, RolloutCommand['type']>;

/** What can be done to a rollout that exists, in the order of its life. */
export const rolloutActions = ['begin', 'close', 'cancel'] as const satisfies readonly RolloutCommand['type'][];
