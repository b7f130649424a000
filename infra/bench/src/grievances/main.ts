import { openStores } from '../../../../services/grievances/test/open-stores.ts';
import { overOwnDatabase } from '../over-own-database.ts';
import { measureGrievances } from './measure.ts';

/** `npm run bench:grievances`: the deadline engine, statistics and forms over 100,000 records; exits with 1 where a target is missed. */
await overOwnDatabase(async (mongoUrl, report) => {
  const { kept, close } = await openStores(mongoUrl);
  await measureGrievances(kept, report);
  await close();
});
