import { type Actor, anonymous } from '@danvan/identity';

export type Verify = (token: string) => Promise<Actor | null>;

const bearer = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;
/** No token of ours comes near; a longer one is not worth a signature check. */
const longestToken = 8_192;

/**
 * On whose behalf a request is. No token: nobody in particular. A token that cannot be verified is never taken for none.
 * @returns null where the token is malformed, forged, over, or for another audience
 * @throws KeysUnavailable
 */
export async function authenticate(authorization: string | undefined, verify: Verify): Promise<Actor | null> {
  if (authorization === undefined || authorization === '') return anonymous;
  const token = authorization.length <= longestToken ? bearer.exec(authorization)?.[1] : undefined;
  return token ? verify(token) : null;
}
