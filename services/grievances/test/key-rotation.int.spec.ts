import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { NotOpened } from '../src/vault/envelope.ts';
import type { Kept } from '../src/vault/vault.ts';
import { access, newDatabase, newKey, person, ringOf, type VaultStores, vaultSecret, vaultStores } from './vault-stores.ts';

const size = 2_000;
const [first, second] = [newKey(1), newKey(2)];
const url = newDatabase(inject('mongoUrl'));
const running: VaultStores[] = [];
const withRing = async (...keys: readonly string[]): Promise<VaultStores> => {
  const replica = await vaultStores(url, ringOf(...keys));
  running.push(replica);
  return replica;
};
/** Where the one person of a petition is kept. */
const placesOf = new Map<string, Kept>();
const keep = async ({ vault }: VaultStores, id: string, text: string | null = null) => {
  placesOf.set(id, await vault.keep(id, { petitioners: [person], text }, new Date()));
};
const disclosed = ({ vault }: VaultStores, petitionId: string) =>
  vault.disclose(access({ petitionId }), placesOf.get(petitionId) ?? { petitionerIds: [], textId: null });
const keepAll = async (stores: VaultStores, ids: readonly string[]) => {
  for (let at = 0; at < ids.length; at += 100) await Promise.all(ids.slice(at, at + 100).map((id) => keep(stores, id)));
};
const wrapped = async ({ upkeep }: VaultStores, version: number) =>
  (await upkeep.versions()).find((use) => use.version === version)?.live ?? 0;

/** `npm run vault -- rotate`, as a process that can be killed. */
function rotation(batch: number) {
  const child = spawn(process.execPath, ['src/vault-command.ts', 'rotate', '--batch', String(batch)], {
    cwd: new URL('..', import.meta.url).pathname,
    env: {
      ...process.env,
      ...{ MONGO_URL: url, KAFKA_BROKERS: '127.0.0.1:1', INTERNAL_TOKEN_KEY: 'i'.repeat(64), CURSOR_KEY: 'c'.repeat(64) },
      ...{ VAULT_KEYS: `${first},${second}`, VAULT_SECRET: vaultSecret },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, ended: new Promise<number | null>((resolve) => child.once('close', resolve)) };
}

let before: VaultStores;
beforeAll(async () => {
  before = await withRing(first);
  await keepAll(
    before,
    Array.from({ length: size }, (_, place) => `p${place}`),
  );
});
afterAll(() => Promise.all(running.map((replica) => replica.stop())));

it('wraps every key anew, goes on after SIGKILL, and no read fails meanwhile', async () => {
  const reader = await withRing(first, second);
  const killed = rotation(5);
  await eventually(async () => expect(await wrapped(reader, 2)).toBeGreaterThan(0));
  killed.child.kill('SIGKILL');
  await killed.ended;
  const broken = await wrapped(reader, 2);
  expect(broken).toBeLessThan(size);

  const again = rotation(50);
  let [ended, reads] = [false, 0];
  void again.ended.then(() => {
    ended = true;
  });
  while (!ended) {
    const petitionId = `p${(reads * 97) % size}`;
    expect((await disclosed(reader, petitionId)).petitioners).toEqual([person]);
    reads += 1;
    await pause(1);
  }
  expect(await again.ended).toBe(0);
  expect(reads).toBeGreaterThan(10);
  expect(await reader.upkeep.versions()).toEqual([{ version: 2, live: size, erased: 0 }]);
});

it('makes an erasure final once the key that had wrapped it is gone, also for an old copy of the database', async () => {
  const older = await withRing(first);
  await keep(older, 'erased', 'đơn tố cáo');
  await keep(older, 'untouched');
  const copy = await older.db.collection('identity_vault').find({ petitionId: 'erased' }).toArray();
  await older.vault.erase(
    access({ petitionId: 'erased', action: 'ERASE' }),
    placesOf.get('erased') ?? { petitionerIds: [], textId: null },
    new Date(),
  );
  const both = await withRing(first, second);
  await both.upkeep.rotate(500);
  expect((await both.upkeep.versions()).find(({ version }) => version === 1)).toEqual({ version: 1, live: 0, erased: 2 });

  // The old copy is put back, as one who kept it would.
  await older.db.collection('identity_vault').deleteMany({ petitionId: 'erased' });
  await older.db.collection('identity_vault').insertMany(copy);
  // Honestly told: while a ring has the old key, the copy opens.
  expect((await disclosed(both, 'erased')).petitioners).toEqual([person]);
  const retired = await withRing(second);
  await expect(disclosed(retired, 'erased')).rejects.toThrow(NotOpened);
  expect((await disclosed(retired, 'untouched')).petitioners).toEqual([person]);
});

it('sweeps what no petition refers to, once it has had the time, and nothing else', async () => {
  const replica = await vaultStores(newDatabase(inject('mongoUrl')), ringOf(first));
  running.push(replica);
  const [longAgo, now] = [new Date('2026-11-24T06:00:00Z'), new Date('2026-11-24T08:00:00Z')];
  const part = { petitioners: [person], text: null };
  await replica.vault.keep('orphan', part, longAgo);
  await replica.vault.keep('referred', part, longAgo);
  await replica.vault.keep('recent', part, now);
  await replica.db.collection('petitions').insertOne({ _id: 'referred' as never });
  expect(await replica.upkeep.sweep(now)).toBe(1);
  const left = await replica.db.collection('identity_vault').find({}).toArray();
  expect(left.map(({ petitionId, pendingSince }) => [petitionId, pendingSince !== undefined]).sort()).toEqual([
    ['recent', true],
    ['referred', false],
  ]);
  expect(await replica.upkeep.sweep(now)).toBe(0);
});
