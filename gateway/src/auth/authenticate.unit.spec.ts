import { anonymous, developmentKeys, signUserToken, userTokenVerifier } from '@danvan/identity';
import { beforeAll, describe, expect, it } from 'vitest';
import { authenticate, type Verify } from './authenticate.ts';

const officer = { id: 'o-1', roles: ['OFFICER'], organizationId: 'tay-ho' } as const;
const ours = { issuer: 'danvan', audience: 'danvan', lifetime: 60 };
let verify: Verify;
let token: (over?: Partial<typeof ours>) => Promise<string>;

beforeAll(async () => {
  const { privateKey, jwks } = await developmentKeys();
  verify = userTokenVerifier({ ...ours, jwks });
  token = (over) => signUserToken(privateKey, officer, { ...ours, ...over });
});

describe('a request', () => {
  it.each([undefined, ''])('without a token is anonymous', async (header) => {
    expect(await authenticate(header, verify)).toEqual(anonymous);
  });

  it('with a good token speaks for its bearer', async () => {
    expect(await authenticate(`Bearer ${await token()}`, verify)).toEqual(officer);
  });

  it.each([
    ['an expired token', () => token({ lifetime: -5 })],
    ['a token for another audience', () => token({ audience: 'elsewhere' })],
    ['a token of another issuer', () => token({ issuer: 'elsewhere' })],
    ['a cut token', async () => (await token()).slice(0, -4)],
    ['an unsigned token', async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x","roles":["ADMIN"]}')}.`],
    ['no token after the word', async () => ''],
    ['a monstrous token', async () => 'a'.repeat(10_000)],
  ])('with %s is nobody, not even anonymous', async (_, bad) => {
    expect(await authenticate(`Bearer ${await bad()}`, verify)).toBeNull();
  });

  it('with another scheme is nobody', async () => {
    expect(await authenticate('Basic dXNlcjpwYXNz', verify)).toBeNull();
  });
});
