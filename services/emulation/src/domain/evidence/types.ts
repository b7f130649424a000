import type { EvidenceMediaType, EvidenceStatus, IsoDate, Provenance, EvidenceEvent as PublicEvidenceEvent } from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** A file: announced with its size and hash, then stored when the bytes are what was announced. */
export type Evidence = {
  readonly id: string;
  readonly ownerId: string;
  readonly unitCode: string;
  readonly unitPath: readonly string[];
  readonly path: readonly string[];
  readonly mediaType: EvidenceMediaType;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly provenance: Provenance;
  readonly status: EvidenceStatus;
  readonly announcedOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly storedOn: IsoDate | null;
  /** Where the bytes are; null while there are none. */
  readonly storageKey: string | null;
};

export type NewEvidence = {
  readonly id: string;
  readonly ownerId: string;
  readonly unitCode: string;
  readonly unitPath: string[];
  readonly path: string[];
  readonly mediaType: EvidenceMediaType;
  readonly size: number;
  readonly sha256: string;
  readonly provenance: Provenance;
};

/** What the bytes turned out to be. `mediaType`: told by the content; null where it is none of those that are taken. */
export type FoundContent = { readonly mediaType: EvidenceMediaType | null; readonly size: number; readonly sha256: string };

export type EvidenceCommand =
  | ({ readonly type: 'announce'; readonly evidence: NewEvidence } & Dated)
  | ({ readonly type: 'store'; readonly found: FoundContent; readonly storageKey: string } & Dated)
  | ({ readonly type: 'remove' } & Dated);

export type EvidenceEvent = PublicEvidenceEvent;
