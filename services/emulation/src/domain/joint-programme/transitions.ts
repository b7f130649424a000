import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { JointProgrammeStatus } from '@danvan/contracts';
import type { JointProgrammeCommand } from './types.ts';

/**
 * The way of a joint programme or plan. `sign` leads on with the last signature. While it is carried out its tasks move on and it stays where
 * it is. RENEWED and CLOSED are the end.
 */
export const jointProgrammeTransitions = {
  DRAFT: { addTask: 'DRAFT', sign: 'SIGNED' },
  SIGNED: { activate: 'ACTIVE' },
  ACTIVE: {
    addTask: 'ACTIVE',
    reportProgress: 'ACTIVE',
    reschedule: 'ACTIVE',
    markOverdue: 'ACTIVE',
    reviewMidYear: 'MID_YEAR_REVIEWED',
  },
  MID_YEAR_REVIEWED: {
    addTask: 'MID_YEAR_REVIEWED',
    reportProgress: 'MID_YEAR_REVIEWED',
    reschedule: 'MID_YEAR_REVIEWED',
    markOverdue: 'MID_YEAR_REVIEWED',
    reviewYearEnd: 'YEAR_END_REVIEWED',
  },
  YEAR_END_REVIEWED: { renew: 'RENEWED', close: 'CLOSED' },
} as const satisfies TransitionTable<JointProgrammeStatus, JointProgrammeCommand['type']>;

/** What people can do to one that exists, in the order of its life. `markOverdue` follows from time passing. */
export const jointProgrammeActions = [
  'addTask',
  'sign',
  'activate',
  'reportProgress',
  'reschedule',
  'reviewMidYear',
  'reviewYearEnd',
  'renew',
  'close',
] as const satisfies readonly JointProgrammeCommand['type'][];
