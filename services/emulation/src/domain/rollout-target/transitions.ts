import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { RolloutTargetStatus } from '@danvan/contracts';
import type { TargetCommand } from './types.ts';

export const targetTransitions = {
  ASSIGNED: { recordSession: 'IN_PROGRESS', report: 'IN_PROGRESS', withdraw: 'WITHDRAWN' },
  IN_PROGRESS: { recordSession: 'IN_PROGRESS', report: 'IN_PROGRESS', complete: 'COMPLETED', withdraw: 'WITHDRAWN' },
} as const satisfies TransitionTable<RolloutTargetStatus, TargetCommand['type']>;

/** What can be done to a target that exists, in the order of its life. */
export const targetActions = ['recordSession', 'report', 'complete', 'withdraw'] as const satisfies readonly TargetCommand['type'][];
