import type { EvidenceMediaType } from '@danvan/contracts';

/** What the first bytes of each type are. */
const signatures: readonly (readonly [EvidenceMediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], // %PDF-
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** So many first bytes tell the type. */
export const headLength = 8;

/** What the content is, whatever it is called; null where it is none of those that are taken. */
export function mediaTypeOf(head: Uint8Array): EvidenceMediaType | null {
  const found = signatures.find(([, bytes]) => head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte));
  return found?.[0] ?? null;
}
