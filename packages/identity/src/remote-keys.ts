import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** The address of the users' keys does not answer, and no earlier answer is known. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

/** How long a fetched key set is used before it is fetched again, milliseconds. */
const keptFor = 60_000;
/** How long the address may take to answer, milliseconds. */
const patience = 2_000;

/** An answer was read, and it holds no key, or too many, for this token: the token's fault. */
const isAnswer = (error: unknown): boolean => error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;

/** The keys at an address. While it does not answer, those that it gave last keep serving. @throws KeysUnavailable */
export function remoteKeys(url: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(url), { cacheMaxAge: keptFor, timeoutDuration: patience });
  let last: JSONWebKeySet | undefined;
  return async (header, token) => {
    try {
      const key = await remote(header, token);
      last = remote.jwks();
      return key;
    } catch (error) {
      if (isAnswer(error)) throw error;
      if (last) return createLocalJWKSet(last)(header, token);
      throw new KeysUnavailable('the address of the users’ keys does not answer', { cause: error });
    }
  };
}
