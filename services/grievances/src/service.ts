import { database, mongoConnection } from '@danvan/aggregate-store';
import { connectKafka, ownTopics, reactions, relay } from '@danvan/messaging';
import type { Log, Part } from '@danvan/runtime';
import { signedCursors, subgraph, subgraphTypeDefs } from '@danvan/subgraph';
import type { Config } from './config.ts';
import { type Context, contextOf } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { stores, topicsOut } from './persistence/stores.ts';
import { policy } from './policy.ts';
import { allReactions } from './reactions/all-reactions.ts';
import { deadlineSweeper } from './sweeper/deadline-sweeper.ts';
import { watchedStores } from './sweeper/raise-due.ts';
import { orphanSweep } from './vault/orphan-sweep.ts';
import { vaultKeys } from './vault/secrets.ts';

const name = 'grievances';
export const typeDefs = subgraphTypeDefs(new URL('../schema', import.meta.url).pathname);

/** What grievances is made of, in the order in which it starts. */
export function parts(config: Config, log: Log): readonly Part[] {
  const connection = mongoConnection(config.MONGO_URL);
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, namespace: config.KAFKA_NAMESPACE, service: name, log });
  const kept = stores(connection, vaultKeys(config), (written) => publisher.wake(written));
  const publisher = relay({ connection: kafka, outbox: kept.outbox, lease: kept.lease });
  const topics = ownTopics(kafka, topicsOut);
  const copies = reactions({ connection: kafka, reactions: allReactions(kept), parking: kept.parking });
  const cursors = signedCursors(config.CURSOR_KEY);
  const server = subgraph<Context>({
    name,
    host: config.HOST,
    port: config.PORT,
    internalTokenKey: config.INTERNAL_TOKEN_KEY,
    typeDefs,
    resolvers,
    policy,
    log,
    context: (base) => contextOf(base, kept, cursors),
  });
  const sweeper = deadlineSweeper({ watched: watchedStores(kept), clock: () => new Date() });
  return [database(connection, kept.declared), orphanSweep(kept.upkeep), topics, publisher, copies, sweeper, server];
}
