import type { EvidenceView } from '@danvan/contracts';
import type { Evidence } from './types.ts';

/** What evidence shows to other services: never where the bytes are. */
export const evidenceView = ({ path: _, storageKey: __, lastOn: ___, unitPath, ...shown }: Evidence): EvidenceView => ({
  ...shown,
  unitPath: [...unitPath],
});
