import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import type { Actor } from './actor.ts';
import { KeysUnavailable } from './remote-keys.ts';
import { developmentKeys, signUserToken, userTokenVerifier } from './user-token.ts';

const to = { issuer: 'https://id.example', audience: 'danvan' };
const citizen: Actor = { id: 'citizen-1', roles: ['CITIZEN'], organizationId: null };
const { privateKey, jwks } = await developmentKeys();
const token = (lifetime = 3_600) => signUserToken(privateKey, citizen, { ...to, lifetime });

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of opened.splice(0)) await close();
});

async function address() {
  let up = true;
  const server = createServer((_, response) => (up ? response.end(JSON.stringify(jwks)) : response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => new Promise((resolve) => server.close(() => resolve())));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    falls: () => {
      up = false;
    },
  };
}

it('reads keys from an address', async () => {
  const { url } = await address();
  expect(await userTokenVerifier({ ...to, jwksUrl: url })(await token())).toEqual(citizen);
});

it('takes a good token for no forgery while the address does not answer', async () => {
  const keys = await address();
  keys.falls();
  await expect(userTokenVerifier({ ...to, jwksUrl: keys.url })(await token())).rejects.toThrow(KeysUnavailable);
});

it('goes on with the keys it had when the address falls', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const keys = await address();
  const verify = userTokenVerifier({ ...to, jwksUrl: keys.url });
  await verify(await token());
  keys.falls();
  vi.setSystemTime(Date.now() + 10 * 60_000);
  expect(await verify(await token())).toEqual(citizen);
  const forger = await developmentKeys();
  expect(await verify(await signUserToken(forger.privateKey, citizen, { ...to, lifetime: 60 }))).toBeNull();
});

it('takes a token under an unknown key for one that is not valid', async () => {
  const { url } = await address();
  const stranger = await developmentKeys();
  const other = await signUserToken({ ...stranger.privateKey, kid: 'another' }, citizen, { ...to, lifetime: 60 });
  expect(await userTokenVerifier({ ...to, jwksUrl: url })(other)).toBeNull();
});
