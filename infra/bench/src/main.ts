import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCluster } from '@danvan/chaos/cluster';
import { type Platform, readSettings } from '@danvan/infra-dev';
import { measureBackbone } from './backbone/measure-backbone.ts';
import { type Figure, figureLine, isMet, ratio } from './figure.ts';
import { compare, figures } from './gateway/compare.ts';
import { measure } from './measure.ts';
import { workspace } from './workspace.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const machine = () => ({ cores: availableParallelism(), processor: cpus()[0]?.model ?? '', loadBefore: loadavg()[0] });

/** Writes what was measured, and says by the exit code whether a target was missed. */
async function conclude(file: string, figures: readonly Figure[], about: object, mayMiss: boolean): Promise<void> {
  const told = figures.map((figure) => ({ ...figure, ratio: ratio(figure), met: isMet(figure) }));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), ...about, figures: told }, null, 2)}\n`);
  say(`  written to ${file}`);
  if (!mayMiss && !figures.every(isMet)) process.exitCode = 1;
}

/** The figures of a whole platform. */
async function platformBench(dataDir: string, mayMiss: boolean): Promise<void> {
  const before = machine();
  const { settings, remove } = await workspace();
  let running: Platform | null = null;
  const breakOff = async () => {
    await running?.stop();
    await remove();
    process.exit(130);
  };
  process.once('SIGINT', () => void breakOff()).once('SIGTERM', () => void breakOff());
  try {
    const {
      database,
      figures: found,
      details,
    } = await measure(
      settings,
      (figure) => say(figureLine(figure)),
      (platform) => {
        running = platform;
        if (platform) say(`  database: ${platform.database}`);
      },
    );
    await conclude(join(dataDir, 'bench.json'), found, { database, machine: before, details }, mayMiss);
  } finally {
    await (running as Platform | null)?.stop();
    await remove();
  }
}

/** The figures of the gateway beside its peers. */
async function gatewayBench(dataDir: string, mayMiss: boolean): Promise<void> {
  const before = machine();
  const rows = await compare(say);
  const found = figures(rows);
  for (const figure of found) say(figureLine(figure));
  await conclude(join(dataDir, 'bench-gateway.json'), found, { machine: before, rows }, mayMiss);
}

/** The figures of the event backbone alone. */
async function eventsBench(dataDir: string, mayMiss: boolean): Promise<void> {
  const before = machine();
  const cluster = await startCluster(say);
  say(`  database: ${cluster.database}`);
  try {
    const found = await measureBackbone(cluster, (figure) => say(figureLine(figure)));
    await conclude(join(dataDir, 'bench-events.json'), found, { database: cluster.database, machine: before }, mayMiss);
  } finally {
    await cluster.stop();
  }
}

const benches = { gateway: gatewayBench, events: eventsBench, platform: platformBench } as const;
const isBench = (name: string): name is keyof typeof benches => Object.hasOwn(benches, name);

/** `npm run bench`: the platform's figures; `npm run bench -- gateway` or `-- events`: theirs. Exits with 1 where a target is missed. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { 'no-fail': { type: 'boolean', default: false } }, allowPositionals: true });
  const { cores, loadBefore } = machine();
  say(`${cores} cores, load average before: ${loadBefore?.toFixed(1)}`);
  const [name = 'platform'] = positionals;
  if (!isBench(name)) throw new Error(`npm run bench -- [${Object.keys(benches).join(' | ')}] [--no-fail]`);
  await benches[name](readSettings().DATA_DIR, values['no-fail']);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
