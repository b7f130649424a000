import { randomBytes, randomUUID } from 'node:crypto';
import { database, mongoConnection } from '@danvan/aggregate-store';
import { createLog } from '@danvan/runtime';
import { stores } from '../src/persistence/stores.ts';
import type { Access } from '../src/vault/chain.ts';
import { type KeyRing, parseKeyRing } from '../src/vault/key-ring.ts';
import { vaultKeys } from '../src/vault/secrets.ts';

export const vaultSecret = 'a secret of the tests, and of nothing else';

/** One more key of a ring, as text. */
export const newKey = (version: number): string => `${version}:${randomBytes(32).toString('hex')}`;

export function ringOf(...keys: readonly string[]): KeyRing {
  const ring = parseKeyRing(keys.join(','));
  if (!ring) throw new Error('not a key ring');
  return ring;
}

export const newDatabase = (mongoUrl: string): string => {
  const url = new URL(mongoUrl);
  url.pathname = `/v-${randomUUID().slice(0, 8)}`;
  return url.href;
};

/** What grievances keeps, as one replica has it, without the service around it. */
export async function vaultStores(url: string, ring: KeyRing) {
  const connection = mongoConnection(url);
  const kept = stores(connection, vaultKeys({ VAULT_KEYS: ring, VAULT_SECRET: vaultSecret }), () => {});
  const part = database(connection, kept.declared);
  await part.start({ name: 'tests', log: createLog('tests', 'silent'), fail: () => {}, notReady: async () => [] });
  const { db } = connection;
  if (!db) throw new Error('not connected');
  return { ...kept, db, stop: () => part.stop() };
}

export type VaultStores = Awaited<ReturnType<typeof vaultStores>>;

export const access = (over: Partial<Access> = {}): Access => ({
  ...{ at: '2026-11-24T08:00:00.000Z', actorId: 'custodian', action: 'DISCLOSE', petitionId: 'p1' },
  ...{ reason: 'CONTACT_PETITIONER', reference: null },
  ...over,
});

export const person = { name: 'Nguyễn Thị Hồng Nhung', address: null, phone: '0912345678', identityNumber: '001187012345' };
