import type { TopicDefinition } from '@danvan/contracts';
import type { Part } from '@danvan/runtime';
import type { KafkaConnection } from './kafka.ts';
import { type Persistent, persistently } from './persistently.ts';
import { ensureTopics } from './topics.ts';

/** The topics that a service writes, as a part of it: made in the background; until then its events wait in the outbox. */
export function ownTopics(connection: KafkaConnection, topics: readonly TopicDefinition[]): Part {
  let making: Persistent | undefined;
  return {
    name: 'topics',
    async start({ log }) {
      making = persistently('topics', () => ensureTopics(connection, topics, []), log);
    },
    async stop() {
      await making?.stop();
    },
  };
}
