import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../config.ts';
import { layout } from '../layout.ts';
import { type ProcessSpec, type Started, startProcess } from '../processes.ts';
import { outputOf } from '../run-command.ts';
import { Trouble } from '../trouble.ts';
import { chooseKind, type DatabaseKind, keepKind } from './kind.ts';
import { becomesPrimary, isPrimary } from './replica-set.ts';
import { builtRs, installedPy } from './secantus.ts';

/** A database to talk to. `url` names no database in it: see `databaseUrl`. `process` is null where it was there already. */
export type Database = { readonly url: string; readonly kind: DatabaseKind | 'external'; readonly process: Started | null };

type DatabaseSettings = Pick<Settings, 'MONGO_URL' | 'MONGO_PORT' | 'DATABASE' | 'DATA_DIR' | 'CACHE_DIR'>;
type Program = Pick<ProcessSpec, 'command' | 'args' | 'ready'>;

/**
 * A MongoDB-wire database, in this order: the one that `MONGO_URL` names; `mongod` from the PATH; `secantusd-rs` where it has been
 * built; `secantusd-py` from PyPI.
 * @throws Trouble where none can be had, or it does not start
 */
export async function startDatabase(settings: DatabaseSettings, tell: (line: string) => void): Promise<Database> {
  if (settings.MONGO_URL) return { url: settings.MONGO_URL, kind: 'external', process: null };
  const { database, logs } = layout(settings.DATA_DIR);
  const kind = await chooseKind(database, settings.DATABASE, () => bestKind(settings.CACHE_DIR));
  const folder = join(database, kind);
  await mkdir(folder, { recursive: true });
  const program = await programs[kind](settings, folder, tell);
  const process = await startProcess({ name: `database (${kind})`, logFile: join(logs, 'database.log'), ...program });
  await keepKind(database, kind);
  return { url: `mongodb://127.0.0.1:${settings.MONGO_PORT}/?directConnection=true`, kind, process };
}

async function bestKind(cacheDir: string): Promise<DatabaseKind> {
  if ((await outputOf('mongod', ['--version'])) !== null) return 'mongod';
  return builtRs(cacheDir) ? 'rs' : 'py';
}

/** Without `--sync-on-commit` these two lose acknowledged writes when they are killed. */
const secantus = (command: string, port: number, folder: string): Program => ({
  command,
  args: ['--host', '127.0.0.1', '--port', `${port}`, '--storage-path', folder, '--cache-size', '256M', '--sync-on-commit'],
  ready: () => isPrimary(port),
});

const programs: Record<DatabaseKind, (settings: DatabaseSettings, folder: string, tell: (line: string) => void) => Promise<Program>> = {
  mongod: async ({ MONGO_PORT: port }, folder) => ({
    command: 'mongod',
    args: ['--bind_ip', '127.0.0.1', '--port', `${port}`, '--dbpath', folder, '--replSet', 'danvan', '--wiredTigerCacheSizeGB', '0.25'],
    ready: () => becomesPrimary(port),
  }),
  rs: async ({ MONGO_PORT, CACHE_DIR }, folder) => {
    const program = builtRs(CACHE_DIR);
    if (!program) {
      throw new Trouble('Chưa có secantusd-rs; hãy chạy npm run database:build.', 'secantusd-rs is not there; run npm run database:build.');
    }
    return secantus(program, MONGO_PORT, folder);
  },
  py: async ({ MONGO_PORT, CACHE_DIR }, folder, tell) => secantus(await installedPy(CACHE_DIR, tell), MONGO_PORT, folder),
};

/** The address of one database on the server that `url` names. */
export function databaseUrl(url: string, name: string): string {
  const [, server = url, options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)[^?]*(\?.*)?$/.exec(url) ?? [];
  return `${server}/${name}${options}`;
}
