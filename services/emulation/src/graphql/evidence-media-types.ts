import type { EvidenceMediaType as Stored } from '@danvan/contracts';
import type { EvidenceMediaType as Shown } from './__generated__/types.ts';

/** The names of media types in the graph, which has no place for slashes in an enum. */
export const shownMediaType = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' } as const satisfies Record<
  Stored,
  Shown
>;

export const storedMediaType = { PDF: 'application/pdf', JPEG: 'image/jpeg', PNG: 'image/png' } as const satisfies Record<Shown, Stored>;
