import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readSettings } from './config.ts';
import { developmentToken } from './keys.ts';
import { counted } from './row-count.ts';
import { runningPlatform } from './running-platform.ts';
import { command, Trouble } from './trouble.ts';

const usage =
  'npm run query -- <file.graphql> [--csv <file> | --ndjson <file>] [--var <name>=<JSON or text>]… [--url <gateway>] [--token <token>]';
const misused = () => new Trouble(`Tham số không đúng; cách dùng: ${usage}`, `Wrong arguments; usage: ${usage}`, 2);

const options = {
  csv: { type: 'string' },
  ndjson: { type: 'string' },
  var: { type: 'string', multiple: true },
  url: { type: 'string' },
  token: { type: 'string' },
} as const;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file && more.length === 0 && !(values.csv && values.ndjson)) return { file, ...values };
  } catch {
    // Said below, the same for every wrong call.
  }
  throw misused();
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** `year=2022`, `unit="TAY_HO"`, `unit=TAY_HO`: what is not JSON is a text. */
function variablesIn(given: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw misused();
      return [pair.slice(0, at), json(pair.slice(at + 1))];
    }),
  );
}

const refusal = z.object({ errors: z.array(z.looseObject({ message: z.string() })).min(1) });

/** Why there is no table, in the gateway's words. */
function whyNot(text: string): Trouble {
  const said = refusal.safeParse(json(text));
  const reasons = said.success ? said.data.errors.map(({ message }) => message).join('\n') : text.slice(0, 500);
  return new Trouble(`Cổng không trả lời được:\n${reasons}`, 'The gateway gave the reasons above.');
}

/** `npm run query`: one query from a file, its answer as JSON on the screen, or as a table in a file, of any length. */
await command(async () => {
  const { file, csv, ndjson, var: pairs = [], ...given } = readArguments();
  const settings = (await runningPlatform())?.settings ?? readSettings();
  const url = given.url ?? `http://127.0.0.1:${settings.GATEWAY_PORT}/graphql`;
  const token = given.token ?? (await developmentToken(settings, { role: 'ANALYST' }));
  const accept = csv ? 'text/csv' : ndjson ? 'application/x-ndjson' : 'application/json';
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'vi', accept, authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: await readFile(file, 'utf8'), variables: variablesIn(pairs) }),
  });
  const isTable = response.headers.get('content-type')?.startsWith(accept) && response.body;
  const target = csv ?? ndjson;
  if (!target || !isTable) {
    const text = await response.text();
    if (target || !response.ok) throw whyNot(text);
    return void process.stdout.write(`${JSON.stringify(json(text), null, 2)}\n`);
  }
  await pipeline(
    Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
    counted(process.stderr),
    createWriteStream(target),
  );
});
