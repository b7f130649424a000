import { parseArgs } from 'node:util';
import { mongoConnection } from '@danvan/aggregate-store';
import { config } from './config.ts';
import { stores } from './persistence/stores.ts';
import { readAnchor, vaultCommand } from './vault/command.ts';
import { vaultKeys } from './vault/secrets.ts';

/** Verifies the vault's access log, rotates its keys, sweeps it, tells its state. Prints one report, JSON; exits with 1 where the log is not whole. */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { anchor: { type: 'string' }, batch: { type: 'string' } } });
const connection = mongoConnection(config.MONGO_URL);
const kept = stores(connection, vaultKeys(config), () => {});
try {
  await connection.asPromise();
  const report = await vaultCommand(
    { ...kept, ring: config.VAULT_KEYS, now: new Date() },
    { verb: positionals[0], anchor: readAnchor(values.anchor), batch: Number(values.batch ?? 500) },
  );
  process.stdout.write(`${JSON.stringify(report)}\n`);
  if (!report.ok) process.exitCode = 1;
} finally {
  await connection.close();
}
