import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mongoConnection } from '@danvan/aggregate-store';
import { type Actor, internalTokenMinter } from '@danvan/identity';
import { freePorts, readSettings, settingsFrom, startDatabase } from '@danvan/infra-dev';
import { createLog, type Part } from '@danvan/runtime';
import { Pool } from 'undici';
import { stores } from '../../../../services/organizations/src/persistence/stores.ts';
import { parts } from '../../../../services/organizations/src/service.ts';
import { quantile } from '../quantile.ts';
import { type Question, questions } from './questions.ts';
import { seed } from './seed.ts';

const sizes = [1_000, 10_000, 100_000];
const turns = 60;
const warmUp = 15;
const internalTokenKey = '0d'.repeat(32);
const cursorKey = 'c'.repeat(64);
const analyst: Actor = { id: 'bench', roles: ['ANALYST'], organizationId: null };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The service with a database alone: questions need no broker. */
async function serve(mongoUrl: string): Promise<{ port: number; stop(): Promise<void> }> {
  const [port = 0] = await freePorts(1);
  const log = createLog('bench', 'error');
  const secrets = { INTERNAL_TOKEN_KEY: internalTokenKey, CURSOR_KEY: cursorKey };
  const all = parts(
    {
      HOST: '127.0.0.1',
      PORT: port,
      MONGO_URL: mongoUrl,
      KAFKA_BROKERS: ['127.0.0.1:1'],
      KAFKA_NAMESPACE: 'bench',
      LOG_LEVEL: 'error',
      ...secrets,
    },
    log,
  );
  const running: readonly Part[] = all.filter(({ name }) => name === 'database' || name === 'subgraph');
  const host = { name: 'bench', log, fail: (reason: unknown) => Promise.reject(reason), notReady: async () => [] };
  for (const part of running) await part.start(host);
  return {
    port,
    async stop() {
      for (const part of running.toReversed()) await part.stop();
    },
  };
}

/** The median time of each question, milliseconds: asked in turn, one at a time, so that what the machine does otherwise falls on all alike. */
async function medians(port: number, asked: readonly Question[]): Promise<Map<string, number>> {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 1 });
  const tokenFor = internalTokenMinter({ audience: 'organizations', key: internalTokenKey });
  const times = new Map(asked.map(({ name }) => [name, [] as number[]]));
  for (let turn = 0; turn < warmUp + turns; turn += 1)
    for (const { name, query, variables } of asked) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor(analyst)}` };
      const begun = performance.now();
      const { body } = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers,
        body: JSON.stringify({ query, variables: variables(turn) }),
      });
      const answer = (await body.json()) as { errors?: unknown };
      if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
      if (turn >= warmUp) times.get(name)?.push(performance.now() - begun);
    }
  await pool.close();
  return new Map([...times].map(([name, all]) => [name, quantile(all, 0.5)]));
}

/** `npm run bench:organizations`: what questions about the tree cost beside a read by one id, in trees of three sizes. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const { CACHE_DIR, DATABASE, DATA_DIR } = readSettings();
  const [mongoPort] = (await freePorts(1)).map(String);
  const dataDir = resolve(values.data ?? join(DATA_DIR, 'bench-organizations'));
  await mkdir(dataDir, { recursive: true });
  const settings = settingsFrom({ DATA_DIR: dataDir, CACHE_DIR, DATABASE, MONGO_PORT: mongoPort });
  const database = await startDatabase(settings, say);
  say(`database: ${database.kind}`);
  try {
    const bySize = new Map<number, Map<string, number>>();
    for (const size of sizes) {
      const url = new URL(database.url);
      url.pathname = `/bench_${size}`;
      const service = await serve(url.href);
      const connection = mongoConnection(url.href);
      await connection.asPromise();
      await seed(
        stores(connection, () => undefined),
        size,
      );
      await connection.close();
      bySize.set(size, await medians(service.port, questions(size, cursorKey)));
      await service.stop();
      const found = bySize.get(size) ?? new Map<string, number>();
      const single = found.get('single id') ?? Number.NaN;
      say(`${size} organizations, medians of ${turns}:`);
      for (const [name, time] of found) say(`  ${name.padEnd(26)} ${time.toFixed(2)} ms   ${(time / single).toFixed(2)} × a single id`);
    }
    const [small, large] = [bySize.get(1_000), bySize.get(100_000)];
    say('growth from 1,000 to 100,000:');
    for (const [name, time] of large ?? []) {
      const before = small?.get(name) ?? [...(small ?? [])].at(-1)?.[1] ?? Number.NaN;
      say(`  ${name.padEnd(26)} ${(time / before).toFixed(2)} ×`);
    }
  } finally {
    await database.process?.stop();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
