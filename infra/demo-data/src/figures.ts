import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { figures } from '../../../gateway/src/report/figures.ts';
import { paragraph } from '../../../gateway/src/report/paragraph.ts';
import { readConfig, root } from './config.ts';
import { gatewayClient } from './gateway-client.ts';
import { district, facts } from './plan/facts.ts';
import { tokenFor } from './tokens.ts';

/** `npm run figures`: one federated query, told as the article's paragraph. */
async function main(): Promise<void> {
  const config = readConfig();
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const options = { url: text(config.GATEWAY_URL), year: text(String(facts.year)), unit: text(district.code) };
  const { url, year, unit } = parseArgs({ options }).values;
  const query = await readFile(join(root, 'gateway/operations/figures.graphql'), 'utf8');
  // Figures are public; with this machine's key an analyst asks, without it the public does.
  const token = await tokenFor(config, ['ANALYST'], null).catch(() => null);
  const { ask, close } = gatewayClient(url, 1);
  try {
    const { data, errors } = await ask(
      query,
      { year: Number(year), unitCode: unit, unit, from: `${year}-01-01`, until: `${Number(year) + 1}-01-01` },
      token,
    );
    for (const { message } of errors) process.stderr.write(`${message}\n`);
    process.stdout.write(`${paragraph(Number(year), figures.parse(data ?? {}))}\n`);
    if (errors.length > 0) process.exitCode = 1;
  } finally {
    await close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
