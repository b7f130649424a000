import { createHmac, type KeyObject, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 letters and digits that are not taken for each other (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters of a code, five bits each: 100 bits. */
const length = 20;
const work = { N: 16_384, r: 8, p: 1 } as const;
const hashBytes = 32;

/** What is kept of a code: nothing that it can be computed from. */
export type ReceiptSeal = { readonly salt: string; readonly hash: string };

const mac = (key: KeyObject, purpose: string, text: string) => createHmac('sha256', key).update(`${purpose}\n${text}`).digest();

/**
 * The receipt code of a petition, as people read it. Drawn from the service's secret and the request's own key, so that a repeat of
 * that very request, whose answer was lost, gives the same code, and nothing else does.
 */
export function receiptCode(key: KeyObject, petitionId: string, idempotencyKey: string): string {
  const bytes = mac(key, 'code', JSON.stringify([petitionId, idempotencyKey]));
  const characters = Array.from({ length }, (_, place) => alphabet[(bytes[place] ?? 0) % alphabet.length]).join('');
  return characters.replace(/.{5}(?=.)/g, '$&-');
}

/** A code as it was typed: case, spaces and dashes do not matter, nor O for 0 or I and L for 1. @returns null where it can be none */
export function readReceiptCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return plain.length === length && [...plain].every((character) => alphabet.includes(character)) ? plain : null;
}

/** What a code is found by: keyed, so the database alone tells no code from another. */
export const receiptLookup = (key: KeyObject, plain: string): string => mac(key, 'lookup', plain).toString('base64url');

const slowHash = (plain: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => scrypt(plain, salt, hashBytes, work, (error, hash) => (error ? reject(error) : resolve(hash))));

export async function sealReceipt(plain: string): Promise<ReceiptSeal> {
  const salt = randomBytes(16);
  return { salt: salt.toString('base64url'), hash: (await slowHash(plain, salt)).toString('base64url') };
}

/** Is it the code that was sealed? Costs some 30 ms of a worker thread. */
export async function opensReceipt(plain: string, { salt, hash }: ReceiptSeal): Promise<boolean> {
  const [given, kept] = [await slowHash(plain, Buffer.from(salt, 'base64url')), Buffer.from(hash, 'base64url')];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
