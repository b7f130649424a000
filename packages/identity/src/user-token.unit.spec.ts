import { importJWK, SignJWT } from 'jose';
import { expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { developmentKeys, signUserToken, userTokenVerifier } from './user-token.ts';

const issuer = 'https://id.example';
const audience = 'danvan';
const { privateKey, jwks } = await developmentKeys();
const citizen: Actor = { id: 'citizen-1', roles: ['CITIZEN'], organizationId: null };
const verifier = (now?: () => number) => userTokenVerifier({ issuer, audience, jwks }, now);
const claims = { sub: citizen.id, roles: citizen.roles, iss: issuer, aud: audience, exp: Math.floor(Date.now() / 1000) + 600 };
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = async (changed: Record<string, unknown>) =>
  new SignJWT({ ...claims, ...changed })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'development' })
    .sign(await importJWK(privateKey, 'EdDSA'));

it('speaks for the actor that it was signed for', async () => {
  const leader: Actor = { id: 'leader-1', roles: ['LEADER', 'OFFICER'], organizationId: 'ward-committee' };
  expect(await verifier()(await signUserToken(privateKey, leader, { issuer, audience, lifetime: 60 }))).toEqual(leader);
  expect(await verifier()(await signed({}))).toEqual(citizen);
});

it.each([
  ['another issuer', { iss: 'https://evil.example' }],
  ['another audience', { aud: 'another-platform' }],
  ['no end', { exp: undefined }],
  ['an end that has passed', { exp: Math.floor(Date.now() / 1000) - 1 }],
  ['a start to come', { nbf: Math.floor(Date.now() / 1000) + 300 }],
  ['no subject', { sub: undefined }],
  ['no roles', { roles: [] }],
  ['a role that is none of ours', { roles: ['EMPEROR'] }],
])('is worth nothing with %s', async (_, changed) => {
  expect(await verifier()(await signed(changed))).toBeNull();
});

it('is worth nothing when another key has signed it under the same name', async () => {
  const forger = await developmentKeys();
  const forged = await signUserToken(forger.privateKey, citizen, { issuer, audience, lifetime: 60 });
  expect(await verifier()(forged)).toBeNull();
});

it('is worth nothing once its claims have been changed', async () => {
  const [head, , signature] = (await signed({})).split('.');
  expect(await verifier()(`${head}.${base64({ ...claims, roles: ['ADMIN'] })}.${signature}`)).toBeNull();
});

it('is worth nothing unsigned, or signed with the public key as if it were a shared secret', async () => {
  expect(await verifier()(`${base64({ alg: 'none' })}.${base64(claims)}.`)).toBeNull();
  const shared = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: 'development' })
    .sign(Buffer.from(jwks.keys[0]?.x ?? '', 'base64url'));
  expect(await verifier()(shared)).toBeNull();
});

it('is over at its end, also for a verifier that has just seen it', async () => {
  let now = Date.now();
  const verify = verifier(() => now);
  const token = await signed({ exp: Math.floor(now / 1000) + 30 });
  expect(await verify(token)).toEqual(citizen);
  now += 31_000;
  expect(await verify(token)).toBeNull();
});
