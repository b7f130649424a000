import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { isoDate, provenance } from './vocabulary.ts';

/** Told apart by their first bytes. */
export const evidenceMediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const evidenceStatuses = ['AWAITED', 'STORED', 'REMOVED'] as const;
export type EvidenceMediaType = (typeof evidenceMediaTypes)[number];
export type EvidenceStatus = (typeof evidenceStatuses)[number];

const evidenceFacts = {
  id: z.string(),
  /** The organization whose evidence it is. */
  ownerId: z.string(),
  unitCode: z.string(),
  unitPath: z.array(z.string()),
  mediaType: z.enum(evidenceMediaTypes),
  /** Bytes. */
  size: z.int(),
  /** Hexadecimal. */
  sha256: z.string(),
  provenance,
};

const evidenceChanges = {
  EvidenceAnnounced: z.object({ ...evidenceFacts, path: z.array(z.string()), on: isoDate }),
  /** `storageKey`: under which the service finds the bytes; of no use to others. */
  EvidenceStored: z.object({ storageKey: z.string(), on: isoDate }),
  EvidenceRemoved: z.object({ on: isoDate }),
};

/** Key: evidence id. Owner: emulation. No file name: it may be somebody's name. */
export const evidence = defineTopic('emulation.evidence.v1', {
  description: 'A file that shows what was done (minh chứng): its type, size and hash; never its bytes, its name or a link.',
  view: z.object({ ...evidenceFacts, status: z.enum(evidenceStatuses), announcedOn: isoDate, storedOn: isoDate.nullable() }),
  events: evidenceChanges,
});

export type EvidenceView = z.infer<typeof evidence.view>;
export type EvidenceEvent = EventsOf<typeof evidenceChanges>;
