import { readConfig, secret, serviceVariables } from '@danvan/runtime';
import { z } from 'zod';
import { keyRing } from './vault/key-ring.ts';

export const config = readConfig({
  ...serviceVariables(4003),
  /** The key-encryption keys of the identity vault: `<version>:<64 hex digits>`, separated by commas; the highest is current. */
  VAULT_KEYS: keyRing(),
  /** Wraps with this version in place of the highest: a new key goes to every replica first, and is used after. */
  VAULT_CURRENT_KEY: z.coerce.number().int().positive().optional(),
  /** What the access log is chained with and receipt codes are looked up by; apart from the keys, so that those can be retired. */
  VAULT_SECRET: secret(),
});

export type Config = typeof config;
