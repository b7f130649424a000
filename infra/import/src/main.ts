import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '@danvan/demo-data/config';
import { gatewayClient } from '@danvan/demo-data/gateway-client';
import { progress } from '@danvan/demo-data/progress';
import { tokenFor } from '@danvan/demo-data/tokens';
import { importOrganizations } from './import-organizations.ts';
import { columns, readRows } from './row.ts';

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const usage = `Cách dùng · usage: npm run import:organizations -- file.csv [--token <token>]
Các cột · columns: ${columns.join(',')}`;

/** `npm run import:organizations -- file.csv`: through the public API; exits with 1 while a row is bad, and has registered none then. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { token: { type: 'string' } } });
  const [file] = positionals;
  if (!file) throw new Error(usage);
  const config = readConfig();
  const text = await readFile(file, 'utf8');
  const { ask, close } = gatewayClient(config.GATEWAY_URL, 4);
  const shown = progress(readRows(text).rows.length * 2, process.stdout, 'Nhập tổ chức');
  try {
    const token = values.token ?? (await tokenFor(config, ['ADMIN'], null));
    const { registered, unchanged, faults } = await importOrganizations(text, ask, token, (rows) => shown.done(file, rows));
    shown.end();
    for (const { line, reference, messageVi, messageEn } of faults) tell(`${file}:${line} ${reference}: ${messageVi} · ${messageEn}`);
    if (faults.length > 0) {
      process.exitCode = 1;
      tell(`${faults.length} dòng có lỗi, chưa nhập dòng nào trong số đó · ${faults.length} bad rows.`);
    } else tell(`Đã nhập ${registered}, đã có ${unchanged} · ${registered} registered, ${unchanged} were there.`);
  } finally {
    shown.end();
    await close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
