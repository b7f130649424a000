import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { ReceptionStatus } from '@danvan/contracts';
import type { ReceptionCommand } from './types.ts';

/** A day of reception is open, closed in the evening, and settled when everybody has had a reply (Citizen Reception Law 42/2013 Art. 28). */
export const receptionTransitions = {
  OPEN: { receiveTurn: 'OPEN', reply: 'OPEN', watch: 'OPEN', close: 'CLOSED' },
  CLOSED: { reply: 'CLOSED', watch: 'CLOSED', settle: 'SETTLED' },
} as const satisfies TransitionTable<ReceptionStatus, ReceptionCommand['type']>;

/** What can be done to a reception that exists, in the order of its life. */
export const receptionActions = ['receiveTurn', 'reply', 'watch', 'close', 'settle'] as const satisfies readonly ReceptionCommand['type'][];
