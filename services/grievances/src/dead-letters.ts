import { mongoConnection } from '@danvan/aggregate-store';
import { connectKafka, deadLetterCommand } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { config } from './config.ts';
import { stores } from './persistence/stores.ts';
import { allReactions } from './reactions/all-reactions.ts';
import { vaultKeys } from './vault/secrets.ts';

/** Lists, shows and retries what grievances has parked, beside the service that runs. Prints one report, JSON; started by `npm run dead-letters`. */
const name = 'grievances';
const connection = mongoConnection(config.MONGO_URL);
const kept = stores(connection, vaultKeys(config), () => {});
const kafka = connectKafka({
  brokers: config.KAFKA_BROKERS,
  namespace: config.KAFKA_NAMESPACE,
  service: name,
  log: createLog(name, 'silent'), // standard output is the report's
});
try {
  await connection.asPromise();
  const all = { connection: kafka, reactions: allReactions(kept), parking: kept.parking };
  process.stdout.write(`${JSON.stringify(await deadLetterCommand(all, process.argv.slice(2)))}\n`);
} finally {
  await connection.close();
}
