import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, type Role, signUserToken } from '@danvan/identity';
import { z } from 'zod';
import type { Config } from './config.ts';
import { districtCommittee } from './plan/organizations.ts';

const privateKey = z.looseObject({ kty: z.string(), kid: z.string(), alg: z.string() });

/** Long enough for one run, seconds. */
const lifetime = 3600;

/**
 * A token that this platform's gateway accepts, signed with its development key.
 * @throws where the platform on `DATA_DIR` has made no key yet
 */
export async function tokenFor(config: Config, roles: readonly Role[], organizationId: string | null): Promise<string> {
  const key = privateKey.parse(JSON.parse(await readFile(join(config.DATA_DIR, 'keys/private-key.json'), 'utf8')));
  // One subject on every run: idempotency keys belong to whom they were first used by.
  const actor: Actor = { id: 'demo-data', roles, organizationId };
  return signUserToken(key, actor, { issuer: config.TOKEN_ISSUER, audience: config.TOKEN_AUDIENCE, lifetime });
}

const staffRoles: readonly Role[] = ['ADMIN', 'LEADER', 'OFFICER', 'ASSESSOR'];

/**
 * Tokens of the staff, one for each organization in whose name it acts: the district’s Party committee where none is named. Organizations are
 * named by the commands that register them, and their ids are known once that is done.
 */
export function staffTokens(config: Config, ids: ReadonlyMap<string, string>): (actingFor?: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  return (actingFor = districtCommittee) => {
    const known = tokens.get(actingFor);
    if (known) return known;
    const organizationId = ids.get(actingFor);
    if (organizationId === undefined) throw new Error(`${actingFor} acts before it is registered`);
    const fresh = tokenFor(config, staffRoles, organizationId);
    tokens.set(actingFor, fresh);
    return fresh;
  };
}
