import { database, mongoConnection } from '@danvan/aggregate-store';
import { connectKafka, ownTopics, relay } from '@danvan/messaging';
import type { Log, Part } from '@danvan/runtime';
import { signedCursors, subgraph, subgraphTypeDefs } from '@danvan/subgraph';
import type { Config } from './config.ts';
import { headcountAggregate } from './domain/headcount/headcount-aggregate.ts';
import { organizationAggregate } from './domain/organization/organization-aggregate.ts';
import { positionAggregate } from './domain/position/position-aggregate.ts';
import { unitAggregate } from './domain/unit/unit-aggregate.ts';
import type { Context } from './graphql/context.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';
import { resuming } from './persistence/resuming.ts';
import { stores } from './persistence/stores.ts';
import { policy } from './policy.ts';

const name = 'organizations';
export const typeDefs = subgraphTypeDefs(new URL('../schema', import.meta.url).pathname);

/** What organizations is made of, in the order in which it starts. */
export function parts(config: Config, log: Log): readonly Part[] {
  const connection = mongoConnection(config.MONGO_URL);
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, namespace: config.KAFKA_NAMESPACE, service: name, log });
  const kept = stores(connection, (written) => publisher.wake(written));
  const publisher = relay({ connection: kafka, outbox: kept.outbox, lease: kept.lease });
  const cursors = signedCursors(config.CURSOR_KEY);
  const topics = ownTopics(kafka, [unitAggregate.topic, organizationAggregate.topic, headcountAggregate.topic, positionAggregate.topic]);
  const server = subgraph<Context>({
    name,
    host: config.HOST,
    port: config.PORT,
    internalTokenKey: config.INTERNAL_TOKEN_KEY,
    typeDefs,
    resolvers,
    policy,
    log,
    context: (base) => {
      const requestLoaders = loaders(kept);
      const ownPlace = async () => (base.actor.organizationId ? requestLoaders.organization.load(base.actor.organizationId) : null);
      const { units, organizations, structure, positions, headcounts, officials } = kept;
      return { ...base, ownPlace, units, organizations, structure, positions, headcounts, officials, loaders: requestLoaders, cursors };
    },
  });
  return [database(connection, kept.declared), topics, publisher, resuming(kept.structure), server];
}
