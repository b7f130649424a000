import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { Unit, UnitCommand } from './types.ts';

/** A unit is renamed, moved and set on another tier as often as the law says, and ends once. */
export const unitTransitions = {
  ACTIVE: {
    rename: 'ACTIVE',
    move: 'ACTIVE',
    retier: 'ACTIVE',
    cede: 'ACTIVE',
    takeOver: 'ACTIVE',
    merge: 'ABOLISHED',
    split: 'ABOLISHED',
    abolish: 'ABOLISHED',
  },
} as const satisfies TransitionTable<Unit['status'], UnitCommand['type']>;
