import { availableParallelism, loadavg } from 'node:os';
import { startDatabase } from '@danvan/infra-dev';
import { openStores } from '../../../../services/emulation/test/open-stores.ts';
import { type Figure, figureLine, isMet } from '../figure.ts';
import { workspace } from '../workspace.ts';
import { measureCampaign } from './measure.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run bench:campaign`: the rate over time of a campaign of 5,000 households; exits with 1 where a target is missed. */
async function main(): Promise<void> {
  const { settings, remove } = await workspace();
  say(`${availableParallelism()} cores, load average before: ${loadavg()[0]?.toFixed(1)}`);
  const database = await startDatabase(settings, say);
  try {
    say(`  database: ${database.kind}`);
    const { kept, start, stop } = openStores(database.url);
    await start();
    const figures: Figure[] = [];
    await measureCampaign(kept, (figure) => {
      figures.push(figure);
      say(figureLine(figure));
    });
    await stop();
    if (!figures.every(isMet)) process.exitCode = 1;
  } finally {
    await database.process?.stop();
    await remove();
  }
}

await main();
