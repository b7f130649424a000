import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { GrievanceKind, PetitionStatus } from '@danvan/contracts';
import type { PetitionCommand } from './types.ts';

/** A letter is received, classified, and ends in one disposition: what follows in the matter follows in its case. */
export const petitionTransitions = {
  RECEIVED: { classify: 'CLASSIFIED', split: 'SPLIT' },
  CLASSIFIED: {
    fileAway: 'FILED_AWAY',
    guide: 'GUIDED',
    transfer: 'TRANSFERRED',
    urge: 'URGED',
    returnToSender: 'RETURNED_TO_SENDER',
    link: 'LINKED',
  },
  TRANSFERRED: { recordReply: 'TRANSFERRED' },
  URGED: { recordReply: 'URGED' },
} as const satisfies TransitionTable<PetitionStatus, PetitionCommand['type']>;

/** What can be done to a petition that exists, in the order of its life. */
export const petitionActions = [
  'classify',
  'split',
  'fileAway',
  'guide',
  'transfer',
  'urge',
  'returnToSender',
  'link',
  'recordReply',
] as const satisfies readonly PetitionCommand['type'][];

export type Disposition = 'fileAway' | 'guide' | 'transfer' | 'urge' | 'returnToSender' | 'link';

/**
 * Which disposition the law has for which kind: a complainant is guided to whom it concerns, while a denunciation or a
 * reflection is sent there; a subordinate body that has the matter already is urged (Circular 05/2021 Arts. 13–16).
 */
export const dispositionsOf: Readonly<Record<GrievanceKind, readonly Disposition[]>> = {
  COMPLAINT: ['fileAway', 'guide', 'urge', 'returnToSender', 'link'],
  DENUNCIATION: ['fileAway', 'transfer', 'urge', 'link'],
  REFLECTION: ['fileAway', 'transfer', 'urge', 'returnToSender', 'link'],
};
