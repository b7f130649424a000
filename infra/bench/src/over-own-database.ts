import { availableParallelism, loadavg } from 'node:os';
import { startDatabase } from '@danvan/infra-dev';
import { type Figure, figureLine, isMet } from './figure.ts';
import { workspace } from './workspace.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Measures over a database of its own, empty and gone afterwards; each figure is printed as it comes, and the process exits with 1 where a
 * target is missed.
 */
export async function overOwnDatabase(measure: (mongoUrl: string, report: (figure: Figure) => void) => Promise<void>): Promise<void> {
  const { settings, remove } = await workspace();
  say(`${availableParallelism()} cores, load average before: ${loadavg()[0]?.toFixed(1)}`);
  const database = await startDatabase(settings, say);
  try {
    say(`  database: ${database.kind}`);
    const figures: Figure[] = [];
    await measure(database.url, (figure) => {
      figures.push(figure);
      say(figureLine(figure));
    });
    if (!figures.every(isMet)) process.exitCode = 1;
  } finally {
    await database.process?.stop();
    await remove();
  }
}
