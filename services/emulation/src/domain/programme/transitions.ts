import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { ProgrammeStatus } from '@danvan/contracts';
import type { ProgrammeCommand } from './types.ts';

/** `launch` opens it; once closed, nothing more happens to it. */
export const programmeTransitions = {
  ACTIVE: { defineCriteria: 'ACTIVE', close: 'CLOSED' },
} as const satisfies TransitionTable<ProgrammeStatus, ProgrammeCommand['type']>;

/** What can be done to a programme that exists, in the order in which it is shown. */
export const programmeActions = ['defineCriteria', 'close'] as const satisfies readonly ProgrammeCommand['type'][];
