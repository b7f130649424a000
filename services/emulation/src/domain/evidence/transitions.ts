import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { EvidenceStatus } from '@danvan/contracts';
import type { EvidenceCommand } from './types.ts';

/** Bytes come once; what was removed does not come back. */
export const evidenceTransitions = {
  AWAITED: { store: 'STORED', remove: 'REMOVED' },
  STORED: { remove: 'REMOVED' },
} as const satisfies TransitionTable<EvidenceStatus, EvidenceCommand['type']>;
