import { database, mongoConnection } from '@danvan/aggregate-store';
import { connectKafka, ownTopics, reactions, relay } from '@danvan/messaging';
import type { Log, Part } from '@danvan/runtime';
import { signedCursors, subgraph, subgraphTypeDefs } from '@danvan/subgraph';
import type { Config } from './config.ts';
import { campaignAggregate } from './domain/campaign/campaign-aggregate.ts';
import { entryAggregate } from './domain/entry/entry-aggregate.ts';
import { evidenceAggregate } from './domain/evidence/evidence-aggregate.ts';
import { householdAggregate } from './domain/household/household-aggregate.ts';
import { jointProgrammeAggregate } from './domain/joint-programme/joint-programme-aggregate.ts';
import { programmeAggregate } from './domain/programme/programme-aggregate.ts';
import { rolloutAggregate } from './domain/rollout/rollout-aggregate.ts';
import { rolloutTargetAggregate } from './domain/rollout-target/rollout-target-aggregate.ts';
import type { Context } from './graphql/context.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';
import { evidenceRoute } from './http/evidence.ts';
import { placeOf } from './persistence/organization-copy.ts';
import { stores } from './persistence/stores.ts';
import { policy } from './policy.ts';
import { allReactions } from './reactions/all-reactions.ts';
import { overdueTaskSweep } from './reactions/overdue-tasks.ts';

const name = 'emulation';
export const typeDefs = subgraphTypeDefs(new URL('../schema', import.meta.url).pathname);

type Settings = Omit<Config, 'EVIDENCE_URL'> & Partial<Pick<Config, 'EVIDENCE_URL'>>;

/** What emulation is made of, in the order in which it starts. */
export function parts(config: Settings, log: Log): readonly Part[] {
  const connection = mongoConnection(config.MONGO_URL);
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, namespace: config.KAFKA_NAMESPACE, service: name, log });
  const kept = stores(connection, (written) => publisher.wake(written));
  const publisher = relay({ connection: kafka, outbox: kept.outbox, lease: kept.lease });
  const copying = reactions({ connection: kafka, reactions: allReactions(kept), parking: kept.parking });
  const evidenceUrl = config.EVIDENCE_URL ?? `http://${config.HOST}:${config.PORT}`;
  const cursors = signedCursors(config.CURSOR_KEY);
  const topics = ownTopics(kafka, [
    programmeAggregate.topic,
    entryAggregate.topic,
    campaignAggregate.topic,
    householdAggregate.topic,
    rolloutAggregate.topic,
    rolloutTargetAggregate.topic,
    jointProgrammeAggregate.topic,
    evidenceAggregate.topic,
  ]);
  const server = subgraph<Context>({
    name,
    host: config.HOST,
    port: config.PORT,
    internalTokenKey: config.INTERNAL_TOKEN_KEY,
    typeDefs,
    resolvers,
    policy,
    log,
    routes: { '/evidence': evidenceRoute(kept, log) },
    context: (base) => {
      const requestLoaders = loaders(kept);
      const ownPlace = async () => {
        const own = base.actor.organizationId ? await requestLoaders.organization.load(base.actor.organizationId) : null;
        return own && placeOf(own);
      };
      return { ...base, ...kept, ownPlace, loaders: requestLoaders, cursors, evidenceUrl };
    },
  });
  return [database(connection, kept.declared), topics, publisher, copying, overdueTaskSweep(kept), server];
}
