import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { EntryStatus } from '@danvan/contracts';
import type { EntryCommand } from './types.ts';

/**
 * The way of a model or exemplar: nothing is recognised that was not inspected. An entry found wanting can only lapse; a
 * recognised one may be taken up by others more than once. LAPSED and REVOKED are the end.
 */
export const entryTransitions = {
  DRAFT: { register: 'REGISTERED' },
  REGISTERED: { approve: 'APPROVED' },
  APPROVED: { beginImplementation: 'IMPLEMENTING' },
  IMPLEMENTING: { selfAssess: 'SELF_ASSESSED' },
  SELF_ASSESSED: { inspect: 'INSPECTED' },
  INSPECTED: { recognise: 'RECOGNISED', markNotMet: 'NOT_MET' },
  RECOGNISED: { markReplicated: 'REPLICATED', lapse: 'LAPSED', revoke: 'REVOKED' },
  NOT_MET: { lapse: 'LAPSED' },
  REPLICATED: { markReplicated: 'REPLICATED', lapse: 'LAPSED', revoke: 'REVOKED' },
} as const satisfies TransitionTable<EntryStatus, EntryCommand['type']>;

/** What can be done to an entry that exists, in the order of its life. */
export const entryActions = [
  'register',
  'approve',
  'beginImplementation',
  'selfAssess',
  'inspect',
  'recognise',
  'markNotMet',
  'markReplicated',
  'lapse',
  'revoke',
] as const satisfies readonly EntryCommand['type'][];
