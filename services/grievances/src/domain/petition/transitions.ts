import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { GrievanceKind, PetitionStatus } from '@danvan/contracts';
import type { PetitionCommand } from './types.ts';

/** A letter is received, classified, and ends in one disposition: what follows in the matter follows in its case. */
export const petitionTransitions = {
  RECEIVED: { classify: 'CLASSIFIED' },
  CLASSIFIED: {
    fileAway: 'FILED_AWAY',
    guide: 'GUIDED',
    transfer: 'TRANSFERRED',
    returnToSender: 'RETURNED_TO_SENDER',
    link: 'LINKED',
  },
} as const satisfies TransitionTable<PetitionStatus, PetitionCommand['type']>;

/** What can be done to a petition that exists, in the order of its life. */
export const petitionActions = [
  'classify',
  'fileAway',
  'guide',
  'transfer',
  'returnToSender',
  'link',
] as const satisfies readonly PetitionCommand['type'][];

export type Disposition = 'fileAway' | 'guide' | 'transfer' | 'returnToSender' | 'link';

/**
 * Which disposition the law has for which kind: a complainant is guided to whom it concerns, while a denunciation or a
 * reflection is sent there (Circular 05/2021 Arts. 13–16).
 */
export const dispositionsOf: Readonly<Record<GrievanceKind, readonly Disposition[]>> = {
  COMPLAINT: ['fileAway', 'guide', 'returnToSender', 'link'],
  DENUNCIATION: ['fileAway', 'transfer', 'link'],
  REFLECTION: ['fileAway', 'transfer', 'returnToSender', 'link'],
};
