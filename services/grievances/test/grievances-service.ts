import { randomBytes } from 'node:crypto';
import { type ServiceUnderTest, serviceUnderTest } from '@danvan/testkit';
import { parts } from '../src/service.ts';
import { parseKeyRing } from '../src/vault/key-ring.ts';

const ring = parseKeyRing(`1:${randomBytes(32).toString('hex')}`);
const vaultSecret = randomBytes(32).toString('hex');

/** The whole service in this process, in a database and a Kafka namespace of its own. */
export const grievancesService = (options: { mongoUrl: string; brokers: readonly string[] }): Promise<GrievancesService> =>
  serviceUnderTest({
    ...options,
    name: 'grievances',
    parts: (config, log) => {
      if (!ring) throw new Error('not a key ring');
      return parts({ ...config, VAULT_KEYS: ring, VAULT_CURRENT_KEY: undefined, VAULT_SECRET: vaultSecret }, log);
    },
  });

export type GrievancesService = ServiceUnderTest;
