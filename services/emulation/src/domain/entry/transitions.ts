import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { EntryStatus } from '@danvan/contracts';
import type { EntryCommand } from './types.ts';

/** Whoever answers for an entry may go and be followed by another at any time of its life; where it stands does not change by that. */
const held = <Status extends EntryStatus>(status: Status) => ({ assignHolder: status, followSuccessor: status, orphan: status }) as const;

/**
 * The way of a model or exemplar: nothing is recognised that was not inspected. An entry found wanting can only lapse; a
 * recognised one may be taken up by others more than once. LAPSED and REVOKED are the end.
 */
export const entryTransitions = {
  DRAFT: { register: 'REGISTERED', ...held('DRAFT') },
  REGISTERED: { approve: 'APPROVED', ...held('REGISTERED') },
  APPROVED: { beginImplementation: 'IMPLEMENTING', ...held('APPROVED') },
  IMPLEMENTING: { selfAssess: 'SELF_ASSESSED', ...held('IMPLEMENTING') },
  SELF_ASSESSED: { inspect: 'INSPECTED', ...held('SELF_ASSESSED') },
  INSPECTED: { recognise: 'RECOGNISED', markNotMet: 'NOT_MET', ...held('INSPECTED') },
  RECOGNISED: { markReplicated: 'REPLICATED', lapse: 'LAPSED', revoke: 'REVOKED', ...held('RECOGNISED') },
  NOT_MET: { lapse: 'LAPSED', ...held('NOT_MET') },
  REPLICATED: { markReplicated: 'REPLICATED', lapse: 'LAPSED', revoke: 'REVOKED', ...held('REPLICATED') },
} as const satisfies TransitionTable<EntryStatus, EntryCommand['type']>;

/** What people can do to an entry that exists, in the order of its life. `followSuccessor` and `orphan` follow from news of organizations. */
export const entryActions = [
  'register',
  'approve',
  'beginImplementation',
  'selfAssess',
  'inspect',
  'recognise',
  'markNotMet',
  'markReplicated',
  'assignHolder',
  'lapse',
  'revoke',
] as const satisfies readonly EntryCommand['type'][];
