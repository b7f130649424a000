import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from 'jose';
import { type Actor, actorFromClaims } from './actor.ts';
import { KeysUnavailable, remoteKeys } from './remote-keys.ts';
import { tokenCache } from './token-cache.ts';

/** Asymmetric only: a public key can never be taken for a shared secret. */
const algorithms = ['EdDSA', 'ES256', 'RS256', 'PS256'];
const cacheSize = 10_000;
/** A verified token is trusted from the cache for at most this long, milliseconds; a withdrawn key stops working within this and what a key set is kept for. */
const cachedFor = 60_000;

export type UserTokenSource = { readonly issuer: string; readonly audience: string } & (
  | { readonly jwksUrl: string }
  | { readonly jwks: JSONWebKeySet }
);

/**
 * Verifies users' JWTs against a key set.
 * @returns the actor, or null where the token is malformed, forged, over, or for another audience
 * @throws KeysUnavailable where the key set's address does not answer and no earlier answer is known: nothing can be said of the token then
 */
export function userTokenVerifier(source: UserTokenSource, now: () => number = Date.now) {
  const keys = 'jwksUrl' in source ? remoteKeys(source.jwksUrl) : createLocalJWKSet(source.jwks);
  const cache = tokenCache<Actor>(cacheSize, now);
  return async (token: string): Promise<Actor | null> => {
    const known = cache.get(token);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: source.issuer,
        audience: source.audience,
        algorithms,
        requiredClaims: ['exp', 'sub'],
        currentDate: new Date(now()),
      });
      const actor = actorFromClaims(payload);
      if (actor) cache.set(token, actor, Math.min((payload.exp ?? 0) * 1000, now() + cachedFor));
      return actor;
    } catch (error) {
      if (error instanceof KeysUnavailable) throw error;
      return null;
    }
  };
}

/** A key pair for development: the private JWK signs, the key set verifies. Ed25519. */
export async function developmentKeys(): Promise<{ privateKey: JWK; jwks: JSONWebKeySet }> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const named = { kid: 'development', alg: 'EdDSA', use: 'sig' };
  return {
    privateKey: { ...(await exportJWK(pair.privateKey)), ...named },
    jwks: { keys: [{ ...(await exportJWK(pair.publicKey)), ...named }] },
  };
}

/** Signs a user's token with a development key. @param lifetime seconds */
export async function signUserToken(
  privateKey: JWK,
  actor: Actor,
  options: { issuer: string; audience: string; lifetime: number },
): Promise<string> {
  return new SignJWT({ roles: [...actor.roles], org: actor.organizationId })
    .setProtectedHeader({ alg: 'EdDSA', kid: privateKey.kid ?? 'development' })
    .setSubject(actor.id)
    .setIssuer(options.issuer)
    .setAudience(options.audience)
    .setIssuedAt()
    .setExpirationTime(`${options.lifetime}s`)
    .sign(await importJWK(privateKey, 'EdDSA'));
}
