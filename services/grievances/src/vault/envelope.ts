import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** What was sealed cannot be opened: another key, another place, or changed bytes. Tells nothing of the content. */
export class NotOpened extends Error {
  override name = 'NotOpened';
}

/** Where a sealed value stands: it opens nowhere else (the additional authenticated data of AES-GCM). */
export type Standing = readonly (string | number)[];

const bound = (standing: Standing) => Buffer.from(JSON.stringify(standing));

/**
 * Seals bytes with AES-256-GCM under a 32-byte key, for one standing only. The nonce is drawn here and not passed in: a caller
 * that used one twice would give the key away.
 * @returns base64url of nonce, tag and ciphertext
 */
export function seal(key: KeyObject | Buffer, plain: Buffer, standing: Standing): string {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(bound(standing));
  const body = Buffer.concat([sealing.update(plain), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), body]).toString('base64url');
}

/** Opens what `seal` made with the same key for the same standing. @throws NotOpened */
export function open(key: KeyObject | Buffer, sealed: string, standing: Standing): Buffer {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      .setAAD(bound(standing))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]);
  } catch {
    throw new NotOpened(`a sealed value does not open at ${standing.join('/')}`);
  }
}
