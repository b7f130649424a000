import { createHash } from 'node:crypto';

const digest = (parts: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest();

/**
 * The id of an aggregate that a command creates: the same actor with the same idempotency key makes the same aggregate, so a repeat
 * meets the first one's document instead of making a second. 26 lower-case letters and digits, 130 bits.
 */
export function idFor(aggregate: string, actorId: string, idempotencyKey: string): string {
  const number = BigInt(`0x${digest([aggregate, actorId, idempotencyKey]).toString('hex')}`) >> 126n;
  return number.toString(32).padStart(26, '0').slice(-26);
}

/** How a key is remembered: scoped to its actor, without holding what they chose. */
export const keyFor = (actorId: string, idempotencyKey: string): string =>
  digest([actorId, idempotencyKey]).toString('base64url').slice(0, 22);

/** Tells one command from another under the same key. */
export const digestOf = (command: unknown): string => createHash('sha256').update(JSON.stringify(command)).digest('base64url').slice(0, 22);
