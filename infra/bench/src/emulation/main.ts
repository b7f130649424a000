import { openStores } from '../../../../services/emulation/test/open-stores.ts';
import { overOwnDatabase } from '../over-own-database.ts';
import { measureEmulation } from './measure.ts';

/** `npm run bench:emulation`: statistics and lists over 100,000 entries; exits with 1 where a target is missed. */
await overOwnDatabase(async (mongoUrl, report) => {
  const { kept, start, stop } = openStores(mongoUrl);
  await start();
  await measureEmulation(kept, report);
  await stop();
});
