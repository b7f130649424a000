import { readFile } from 'node:fs/promises';
import { userTokenVerifier } from '@danvan/identity';
import { z } from 'zod';
import type { KeySource } from '../config.ts';
import type { Verify } from './authenticate.ts';

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** The file that JWKS_FILE names does not hold a key set. */
export class UnusableKeys extends Error {
  override name = 'UnusableKeys';
}

async function keysIn(file: string) {
  try {
    return keySet.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new UnusableKeys(`JWKS_FILE: ${file} cannot be read as a JSON Web Key Set`);
  }
}

/** Verifies users' tokens with the keys of a file or of an address. @throws UnusableKeys */
export async function verifier(source: { keys: KeySource; issuer: string; audience: string }): Promise<Verify> {
  const { keys, issuer, audience } = source;
  if ('url' in keys) return userTokenVerifier({ issuer, audience, jwksUrl: keys.url });
  return userTokenVerifier({ issuer, audience, jwks: await keysIn(keys.file) });
}
