import { randomUUID } from 'node:crypto';
import type { Consumer, KafkaMessage } from 'kafkajs';
import { disconnectSoon } from './disconnect.ts';
import type { KafkaConnection } from './kafka.ts';
import { withAdmin } from './topics.ts';

/** Where each partition that holds something ends; empty where there is no such topic. */
const endsOf = (connection: KafkaConnection, topic: string): Promise<Map<number, bigint>> =>
  withAdmin(connection, async (admin) => {
    if (!(await admin.listTopics()).includes(topic)) return new Map();
    const offsets = await admin.fetchTopicOffsets(topic);
    return new Map(offsets.filter(({ low, high }) => BigInt(high) > BigInt(low)).map(({ partition, high }) => [partition, BigInt(high)]));
  });

function collect(consumer: Consumer, ends: ReadonlyMap<number, bigint>): Promise<KafkaMessage[]> {
  const messages: KafkaMessage[] = [];
  const waitingFor = new Set(ends.keys());
  return new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) reject(payload.error);
    });
    const eachMessage = async ({ partition, message }: { partition: number; message: KafkaMessage }) => {
      const end = ends.get(partition) ?? 0n;
      if (BigInt(message.offset) < end) messages.push(message);
      if (BigInt(message.offset) + 1n >= end) waitingFor.delete(partition);
      if (waitingFor.size === 0) resolve(messages);
    };
    consumer.run({ autoCommit: false, eachMessage }).catch(reject);
  });
}

/** Everything on a topic up to its end at the time of the call, each partition in order. `topic` is its name on the broker. */
export async function readToEnd(connection: KafkaConnection, topic: string): Promise<readonly KafkaMessage[]> {
  const ends = await endsOf(connection, topic);
  if (ends.size === 0) return [];
  const groupId = `${topic}.reader-${randomUUID()}`;
  const consumer = connection.kafka.consumer({ groupId, maxWaitTimeInMs: 100, allowAutoTopicCreation: false });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    return await collect(consumer, ends);
  } finally {
    await disconnectSoon(consumer);
    // A group that is left behind only lasts until the broker forgets it.
    await withAdmin(connection, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  }
}
