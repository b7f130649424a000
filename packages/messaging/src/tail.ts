import { randomUUID } from 'node:crypto';
import type { PublicView, TopicDefinition } from '@danvan/contracts';
import { decode } from './codec.ts';
import { disconnectSoon } from './disconnect.ts';
import type { ReceivedEvent } from './event-record.ts';
import { type KafkaConnection, named } from './kafka.ts';

/**
 * Watches a topic from its end on, in a consumer group of its own that keeps no offsets: for measuring and looking, not for reactions.
 * What is sent while it still settles may pass unseen. Messages that are no events of ours are passed over.
 * @param onEvent called in the order of each partition; it must not throw
 * @returns once the group has joined; `stop` leaves it
 */
export async function tail<View extends PublicView>(
  { kafka, namespace, service }: KafkaConnection,
  topic: TopicDefinition<View>,
  onEvent: (event: ReceivedEvent<View>) => void,
): Promise<{ stop(): Promise<void> }> {
  const consumer = kafka.consumer({
    groupId: named(namespace, `${service}.tail.${randomUUID()}`),
    maxWaitTimeInMs: 100,
    allowAutoTopicCreation: false,
  });
  const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
  await consumer.connect();
  await consumer.subscribe({ topics: [named(namespace, topic.name)], fromBeginning: false });
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch, heartbeat }) => {
      for (const message of batch.messages) {
        const decoded = decode(topic, message);
        if (decoded.ok) onEvent(decoded.event);
      }
      await heartbeat();
    },
  });
  await joined;
  return { stop: () => disconnectSoon(consumer) };
}
