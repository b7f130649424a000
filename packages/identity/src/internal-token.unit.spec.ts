import { SignJWT } from 'jose';
import { expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { internalKey, internalTokenMinter, internalTokenVerifier } from './internal-token.ts';

const audience = 'grievances';
const key = internalKey('the master key of the gateway', audience);
const officer: Actor = { id: 'officer-1', roles: ['OFFICER'], organizationId: 'ward-committee' };
const noon = Date.parse('2026-11-24T05:00:00Z');
const minter = (clock: { at: number }) => internalTokenMinter({ audience, key, now: () => clock.at });

it('tells the subgraph on whose behalf the gateway asks', async () => {
  const token = await minter({ at: noon })(officer);
  expect(await internalTokenVerifier({ audience, key, now: () => noon })(token)).toEqual(officer);
});

it('opens no other subgraph, by its audience and by its key', async () => {
  const token = await minter({ at: noon })(officer);
  const otherKey = internalKey('the master key of the gateway', 'emulation');
  expect(otherKey).not.toBe(key);
  expect(await internalTokenVerifier({ audience: 'emulation', key, now: () => noon })(token)).toBeNull();
  expect(await internalTokenVerifier({ audience, key: otherKey, now: () => noon })(token)).toBeNull();
});

it('is over after a minute, also for a verifier that knows it', async () => {
  const clock = { at: noon };
  const token = await minter(clock)(officer);
  const verify = internalTokenVerifier({ audience, key, now: () => clock.at });
  clock.at = noon + 59_000;
  expect(await verify(token)).toEqual(officer);
  clock.at = noon + 60_000;
  expect(await verify(token)).toBeNull();
});

it('is minted once for an actor while three quarters of its life last', async () => {
  const clock = { at: noon };
  const mint = minter(clock);
  const first = await mint(officer);
  clock.at = noon + 44_000;
  expect(await mint(officer)).toBe(first);
  clock.at = noon + 45_000;
  expect(await mint(officer)).not.toBe(first);
});

it('is another token for the same person in another role or for another organization', async () => {
  const mint = minter({ at: noon });
  const tokens = await Promise.all([
    mint(officer),
    mint({ ...officer, roles: ['LEADER'] }),
    mint({ ...officer, organizationId: null }),
    mint({ ...officer, organizationId: 'other' }),
  ]);
  expect(new Set(tokens).size).toBe(4);
});

const signed = (claims: Record<string, unknown>) =>
  new SignJWT({ sub: 'officer-1', roles: ['OFFICER'], iss: 'danvan-gateway', aud: audience, exp: noon / 1000 + 60, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(Buffer.from(key, 'hex'));

it.each([
  ['has another issuer', { iss: 'somebody-else' }],
  ['claims a role that is none of ours', { roles: ['EMPEROR'] }],
  ['speaks for nobody', { sub: '' }],
  ['never ends', { exp: undefined }],
])('opens nothing where it %s', async (_, claims) => {
  const verify = internalTokenVerifier({ audience, key, now: () => noon });
  expect(await verify(await signed({}))).not.toBeNull();
  expect(await verify(await signed(claims))).toBeNull();
});

it('opens nothing where it is not a token at all', async () => {
  expect(await internalTokenVerifier({ audience, key })('a.b.c')).toBeNull();
});
