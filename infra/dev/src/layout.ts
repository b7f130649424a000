import { join } from 'node:path';

/** What lies where in a data folder. */
export const layout = (dataDir: string) => ({
  /** Keys and secrets made on the first start; `npm run reset` keeps them. */
  keys: join(dataDir, 'keys'),
  logs: join(dataDir, 'logs'),
  kafka: join(dataDir, 'kafka'),
  database: join(dataDir, 'database'),
  /** Who runs on this folder now: see `platform-file.ts`. */
  platformFile: join(dataDir, 'platform.json'),
});
