import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, developmentKeys, type Role, signUserToken } from '@danvan/identity';
import { z } from 'zod';
import type { Settings } from './config.ts';
import { layout } from './layout.ts';

const secretsFile = z.object({
  internalTokenMasterKey: z.string().min(32),
  cursorKey: z.string().min(32),
  /** The identity vault's key ring and secret, as grievances reads them. */
  vaultKeys: z.string().min(32),
  vaultSecret: z.string().min(32),
});
const privateKeyFile = z.looseObject({ kty: z.string(), kid: z.string(), alg: z.string() });

/** The secrets of one platform: the gateway's master key for internal tokens, what cursors are signed with, the vault's keys. */
export type Secrets = z.output<typeof secretsFile>;

/** How long a development token lives, seconds: a week. */
const lifetime = 7 * 24 * 3600;

const paths = (dataDir: string) => {
  const { keys } = layout(dataDir);
  return { keys, secrets: join(keys, 'secrets.json'), privateKey: join(keys, 'private-key.json'), jwks: join(keys, 'jwks.json') };
};

/** Readable to nobody else; a file that is there already stays, whoever was quicker. */
async function writeOnce(path: string, content: object): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

const newSecret = () => randomBytes(32).toString('hex');
const newSecrets = (): Secrets => ({
  internalTokenMasterKey: newSecret(),
  cursorKey: newSecret(),
  vaultKeys: `1:${newSecret()}`,
  vaultSecret: newSecret(),
});

/** The secrets of a data folder; what an older folder does not have yet is added to it. */
async function secretsIn(path: string): Promise<Secrets> {
  await writeOnce(path, newSecrets());
  const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
  const known = secretsFile.safeParse(kept);
  if (known.success) return known.data;
  const completed = secretsFile.parse({ ...newSecrets(), ...z.record(z.string(), z.string()).parse(kept) });
  await writeFile(path, `${JSON.stringify(completed, null, 2)}\n`, { mode: 0o600 });
  return completed;
}

const exists = (path: string) =>
  readFile(path).then(
    () => true,
    () => false,
  );

/** Makes, on the first start, the key pair that signs users' tokens and the secrets; later gives those back. */
export async function platformKeys(dataDir: string): Promise<{ secrets: Secrets; jwksFile: string }> {
  const { keys, secrets, privateKey, jwks } = paths(dataDir);
  await mkdir(keys, { recursive: true });
  await chmod(keys, 0o700);
  if (!(await exists(jwks))) {
    // The public half is written last and from the same pair, so the two always match.
    const pair = await developmentKeys();
    await writeFile(privateKey, `${JSON.stringify(pair.privateKey, null, 2)}\n`, { mode: 0o600 });
    await writeOnce(jwks, pair.jwks);
  }
  return { secrets: await secretsIn(secrets), jwksFile: jwks };
}

/** Whom a development token speaks for. */
export type TokenFor = { readonly role: Role; readonly organizationId?: string | null; readonly subject?: string };

/** Signs a user's token that this platform's gateway accepts, good for a week. */
export async function developmentToken(
  settings: Pick<Settings, 'DATA_DIR' | 'TOKEN_ISSUER' | 'TOKEN_AUDIENCE'>,
  { role, organizationId = null, subject = `development-${role.toLowerCase()}` }: TokenFor,
): Promise<string> {
  await platformKeys(settings.DATA_DIR);
  const key = privateKeyFile.parse(JSON.parse(await readFile(paths(settings.DATA_DIR).privateKey, 'utf8')));
  const actor: Actor = { id: subject, roles: [role], organizationId };
  return signUserToken(key, actor, { issuer: settings.TOKEN_ISSUER, audience: settings.TOKEN_AUDIENCE, lifetime });
}
