import { randomBytes, randomUUID } from 'node:crypto';
import { database, mongoConnection } from '@danvan/aggregate-store';
import { createLog } from '@danvan/runtime';
import { stores } from '../src/persistence/stores.ts';
import { parseKeyRing } from '../src/vault/key-ring.ts';
import { vaultKeys } from '../src/vault/secrets.ts';

const ring = parseKeyRing(`1:${randomBytes(32).toString('hex')}`);
const log = createLog('tests', 'silent');
const process = { name: 'tests', log, fail: (reason: unknown) => Promise.reject(reason), notReady: async () => [] };

/** A connection to a database of grievances, without the service. @param name the database; the same name again is the same data */
export async function openStores(mongoUrl: string, name = `t-${randomUUID().slice(0, 8)}`) {
  if (!ring) throw new Error('not a key ring');
  const url = new URL(mongoUrl);
  url.pathname = `/${name}`;
  const connection = mongoConnection(url.href);
  const keys = vaultKeys({ VAULT_KEYS: ring, VAULT_CURRENT_KEY: undefined, VAULT_SECRET: randomBytes(32).toString('hex') });
  const kept = stores(connection, keys, () => {});
  const part = database(connection, kept.declared);
  await part.start(process);
  return { name, kept, close: () => part.stop() };
}
