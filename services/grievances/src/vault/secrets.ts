import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type KeyRing, wrappingWith } from './key-ring.ts';

/** What is derived from the vault's secret, each for one purpose. */
export type VaultSecrets = {
  /** Chains the access log. */
  readonly chain: KeyObject;
  /** Looks receipt codes up. */
  readonly receipts: KeyObject;
};

const derived = (secret: string, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'danvan grievances', purpose, 32)));

export const vaultSecrets = (secret: string): VaultSecrets => ({
  chain: derived(secret, 'access-log'),
  receipts: derived(secret, 'receipt-codes'),
});

/** What opens the identity vault and chains its log. */
export type VaultKeys = { readonly ring: KeyRing; readonly secrets: VaultSecrets };

type VaultConfig = { readonly VAULT_KEYS: KeyRing; readonly VAULT_CURRENT_KEY?: number | undefined; readonly VAULT_SECRET: string };

/** The vault's keys as configured. @throws Error where the version to wrap with is not in the ring */
export const vaultKeys = (config: VaultConfig): VaultKeys => ({
  ring: wrappingWith(config.VAULT_KEYS, config.VAULT_CURRENT_KEY),
  secrets: vaultSecrets(config.VAULT_SECRET),
});
