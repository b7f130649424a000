import { randomUUID } from 'node:crypto';
import { database, mongoConnection } from '@danvan/aggregate-store';
import { databaseUrl } from '@danvan/infra-dev';
import { createLog } from '@danvan/runtime';
import { type Stores, stores } from '../src/persistence/stores.ts';

/** All that emulation keeps, in a database of its own, without the service around it. */
export function openStores(mongoUrl: string): { kept: Stores; start(): Promise<void>; stop(): Promise<void> } {
  const connection = mongoConnection(databaseUrl(mongoUrl, `t-${randomUUID().slice(0, 8)}`));
  const kept = stores(connection, () => {});
  const storage = database(connection, kept.declared);
  const process = {
    name: 'tests',
    log: createLog('tests', 'silent'),
    fail: (reason: unknown) => Promise.reject(reason),
    notReady: async () => [],
  };
  return { kept, start: () => storage.start(process), stop: () => storage.stop() };
}
