import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { userTokenVerifier } from '@danvan/identity';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { developmentToken, platformKeys } from './keys.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'danvan-keys-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

it('makes keys and secrets on the first start, and keeps them', async () => {
  const first = await platformKeys(dataDir);
  expect(await platformKeys(dataDir)).toEqual(first);
});

it('adds to the secrets of an older data folder what they do not have yet', async () => {
  const { secrets } = await platformKeys(dataDir);
  const { vaultKeys: _keys, vaultSecret: _secret, ...older } = secrets;
  await writeFile(join(dataDir, 'keys', 'secrets.json'), JSON.stringify(older));
  const completed = await platformKeys(dataDir);
  expect(completed.secrets).toMatchObject({ ...older, vaultKeys: expect.stringMatching(/^1:[0-9a-f]{64}$/) });
  expect(await platformKeys(dataDir)).toEqual(completed);
});

it('shows them to nobody else', async () => {
  await platformKeys(dataDir);
  for (const file of ['secrets.json', 'private-key.json', 'jwks.json']) {
    expect((await stat(join(dataDir, 'keys', file))).mode & 0o777).toBe(0o600);
  }
});

it('signs tokens that the key set verifies, for a role and an organization', async () => {
  const settings = { DATA_DIR: dataDir, TOKEN_ISSUER: 'issuer', TOKEN_AUDIENCE: 'audience' };
  const token = await developmentToken(settings, { role: 'LEADER', organizationId: 'org-1' });
  const jwks = JSON.parse(await readFile((await platformKeys(dataDir)).jwksFile, 'utf8'));
  const verify = userTokenVerifier({ issuer: 'issuer', audience: 'audience', jwks });
  expect(await verify(token)).toEqual({ id: 'development-leader', roles: ['LEADER'], organizationId: 'org-1' });
});
