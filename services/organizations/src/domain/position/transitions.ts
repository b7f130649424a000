import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { Position, PositionCommand } from './types.ts';

/** One holds it at a time. */
export const positionTransitions = {
  VACANT: { appoint: 'HELD' },
  HELD: { endTerm: 'VACANT' },
} as const satisfies TransitionTable<Position['status'], PositionCommand['type']>;
