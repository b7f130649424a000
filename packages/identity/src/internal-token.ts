import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { type Actor, actorFromClaims } from './actor.ts';
import { tokenCache } from './token-cache.ts';

const issuer = 'danvan-gateway';
/** How long an internal token lives, seconds. */
const lifetime = 60;
/** A cached token is not handed out in its last seconds: the call it is for must still find it valid. */
const margin = 15;
const cacheSize = 10_000;

/**
 * The key that the gateway and one subgraph share, derived from the gateway's master key: a subgraph that leaks its key
 * opens no other subgraph. Hex, 32 bytes.
 */
export function internalKey(master: string, audience: string): string {
  return Buffer.from(hkdfSync('sha256', master, 'danvan', `internal-token:${audience}`, 32)).toString('hex');
}

/** Mints the short-lived token that tells a subgraph «through the gateway, on behalf of this actor»; cached per actor. */
export function internalTokenMinter(options: { audience: string; key: string; now?: () => number }) {
  const now = options.now ?? Date.now;
  const key = Buffer.from(options.key, 'hex');
  const cache = tokenCache<string>(cacheSize, now);
  return async (actor: Actor): Promise<string> => {
    const cacheKey = JSON.stringify([actor.id, actor.roles, actor.organizationId]);
    const known = cache.get(cacheKey);
    if (known) return known;
    const issuedAt = Math.floor(now() / 1000);
    const token = await new SignJWT({ roles: [...actor.roles], org: actor.organizationId })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(issuer)
      .setAudience(options.audience)
      .setSubject(actor.id)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetime)
      .sign(key);
    cache.set(cacheKey, token, (issuedAt + lifetime - margin) * 1000);
    return token;
  };
}

/** Verifies internal tokens for one audience. @returns the actor, or null where the token is not one of ours, is for another, or is over */
export function internalTokenVerifier(options: { audience: string; key: string; now?: () => number }) {
  const now = options.now ?? Date.now;
  const key = Buffer.from(options.key, 'hex');
  const cache = tokenCache<Actor>(cacheSize, now);
  return async (token: string): Promise<Actor | null> => {
    const known = cache.get(token);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer,
        audience: options.audience,
        algorithms: ['HS256'],
        requiredClaims: ['exp', 'sub'],
        currentDate: new Date(now()),
      });
      const actor = actorFromClaims(payload);
      if (actor && payload.exp) cache.set(token, actor, payload.exp * 1000);
      return actor;
    } catch {
      return null;
    }
  };
}
