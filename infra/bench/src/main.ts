import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Platform, readSettings } from '@danvan/infra-dev';
import { figureLine, isMet, ratio } from './figure.ts';
import { measure } from './measure.ts';
import { workspace } from './workspace.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run bench`: the platform's figures, measured in one run; exits with 1 where a target is missed. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'no-fail': { type: 'boolean', default: false } } });
  const { DATA_DIR } = readSettings();
  const { settings, remove } = await workspace();
  let running: Platform | null = null;
  const breakOff = async () => {
    await running?.stop();
    await remove();
    process.exit(130);
  };
  process.once('SIGINT', () => void breakOff()).once('SIGTERM', () => void breakOff());
  const machine = { cores: availableParallelism(), processor: cpus()[0]?.model ?? '', loadBefore: loadavg()[0] };
  say(`${machine.cores} cores, load average before: ${machine.loadBefore?.toFixed(1)}`);
  try {
    const { database, figures, details } = await measure(
      settings,
      (figure) => say(figureLine(figure)),
      (platform) => {
        running = platform;
        if (platform) say(`  database: ${platform.database}`);
      },
    );
    const told = figures.map((figure) => ({ ...figure, ratio: ratio(figure), met: isMet(figure) }));
    const file = join(DATA_DIR, 'bench.json');
    await mkdir(DATA_DIR, { recursive: true });
    await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), database, machine, figures: told, details }, null, 2)}\n`);
    say(`  written to ${file}`);
    if (!values['no-fail'] && !figures.every(isMet)) process.exitCode = 1;
  } finally {
    await (running as Platform | null)?.stop();
    await remove();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
