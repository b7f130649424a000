import { createSecretKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** The key-encryption keys by version; new records are wrapped under `current`. A `KeyObject` shows its bytes in no print and no log. */
export type KeyRing = { readonly current: number; readonly keys: ReadonlyMap<number, KeyObject> };

const entry = /^([1-9]\d{0,5}):([0-9a-f]{64})$/i;

/**
 * Reads `<version>:<64 hex digits>`, several separated by commas; the highest version is current.
 * @returns null where the text is not a ring: a malformed key, or a version twice
 */
export function parseKeyRing(text: string): KeyRing | null {
  const keys = new Map<number, KeyObject>();
  for (const part of text.split(',')) {
    const [, version, hex] = entry.exec(part.trim()) ?? [];
    if (version === undefined || hex === undefined || keys.has(Number(version))) return null;
    keys.set(Number(version), createSecretKey(Buffer.from(hex, 'hex')));
  }
  return { current: Math.max(...keys.keys()), keys };
}

/**
 * The ring with another version current: a new key is given to every replica before any of them wraps with it.
 * @throws Error where the ring has no such version
 */
export function wrappingWith(ring: KeyRing, version: number | undefined): KeyRing {
  if (version === undefined) return ring;
  if (!ring.keys.has(version)) throw new Error(`the key ring has no version ${version}`);
  return { ...ring, current: version };
}

/** The configuration variable that holds a key ring; its message never shows a key. */
export const keyRing = () =>
  z.string().transform((text, context) => {
    const ring = parseKeyRing(text);
    if (ring) return ring;
    context.addIssue({ code: 'custom', message: 'is not <version>:<64 hex digits>, separated by commas, each version once' });
    return z.NEVER;
  });
