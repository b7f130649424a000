import { openStores } from '../../../../services/emulation/test/open-stores.ts';
import { overOwnDatabase } from '../over-own-database.ts';
import { measureCampaign } from './measure.ts';

/** `npm run bench:campaign`: the rate over time of a campaign of 5,000 households; exits with 1 where a target is missed. */
await overOwnDatabase(async (mongoUrl, report) => {
  const { kept, start, stop } = openStores(mongoUrl);
  await start();
  await measureCampaign(kept, report);
  await stop();
});
