import { parseArgs } from 'node:util';
import { brokenPromises } from './checker.ts';
import { startCluster } from './cluster.ts';
import type { Report } from './experiment.ts';
import { allExperiments } from './experiments/all-experiments.ts';
import { plantNames } from './subject/plants.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** So many broken promises of one kind are told in words. */
const told = 5;

const usage = `npm run chaos -- [${allExperiments.map(({ name }) => name).join(' | ')}]… [--long] [--plant=${plantNames.join('|')}]`;

function tell({ figures, verdict }: Report): void {
  for (const [name, value] of Object.entries(figures)) say(`    ${name}: ${value}`);
  for (const [kind, faults] of Object.entries(verdict)) {
    say(`  ${faults.length === 0 ? '✓' : '✗'} ${kind}: ${faults.length}`);
    for (const fault of faults.slice(0, told)) say(`      ${fault}`);
  }
}

/** `npm run chaos`: runs the named experiments, or all, and exits with 1 where a promise breaks. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { long: { type: 'boolean', default: false }, plant: { type: 'string' } },
  });
  const plant = plantNames.find((name) => name === values.plant);
  const chosen = positionals.length === 0 ? allExperiments : allExperiments.filter(({ name }) => positionals.includes(name));
  if (chosen.length < positionals.length || (values.plant !== undefined && !plant)) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return;
  }
  const cluster = await startCluster(say);
  say(`  database: ${cluster.database}`);
  try {
    for (const { name, promise, run } of chosen) {
      say(`${name}: ${promise}`);
      const report = await run({ cluster, long: values.long, tell: say, ...(plant ? { plant } : {}) });
      tell(report);
      if (brokenPromises(report.verdict) > 0) process.exitCode = 1;
    }
  } finally {
    await cluster.stop();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
