import { refuse } from '@danvan/aggregate-store/decision';
import type { Evidence, FoundContent, NewEvidence } from './types.ts';

/** Bytes. */
export const largestEvidence = 20_000_000;
const hexadecimal = /^[0-9a-f]{64}$/;

export function unfitToAnnounce({ size, sha256 }: NewEvidence) {
  if (size < 1 || size > largestEvidence) return refuse('EVIDENCE_SIZE_UNFIT', { most: largestEvidence }, ['size']);
  if (!hexadecimal.test(sha256)) return refuse('EVIDENCE_HASH_UNFIT', {}, ['sha256']);
  return undefined;
}

/** The bytes are what was announced, or they are not taken. */
export function otherThanAnnounced({ mediaType, size, sha256 }: Evidence, found: FoundContent) {
  if (found.size !== size) return refuse('EVIDENCE_SIZE_DIFFERS', { found: found.size, announced: size });
  if (found.mediaType !== mediaType) return refuse('EVIDENCE_TYPE_DIFFERS', { found: found.mediaType ?? '?', announced: mediaType });
  if (found.sha256 !== sha256) return refuse('EVIDENCE_HASH_DIFFERS');
  return undefined;
}
