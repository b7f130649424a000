import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { Unit, UnitCommand } from './types.ts';

/** A unit is renamed as often as the law says and abolished once. */
export const unitTransitions = {
  ACTIVE: { rename: 'ACTIVE', abolish: 'ABOLISHED' },
} as const satisfies TransitionTable<Unit['status'], UnitCommand['type']>;
