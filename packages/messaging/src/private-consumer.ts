import { randomUUID } from 'node:crypto';
import type { Consumer, EachMessageHandler } from 'kafkajs';
import { disconnectSoon } from './disconnect.ts';
import { type KafkaConnection, named } from './kafka.ts';

type Private = {
  /** What it is for: part of its group's name. */
  readonly purpose: string;
  /** As they are called on the broker. */
  readonly topics: readonly string[];
  readonly fromBeginning: boolean;
  /** How long the broker may gather messages, milliseconds. */
  readonly maxWaitTimeInMs: number;
  readonly eachMessage: EachMessageHandler;
  /** Before it connects: to listen to what it tells of itself. */
  prepare?(consumer: Consumer): void;
};

/**
 * Reads topics in a group of its own that keeps no offsets, until `stopped`; then leaves.
 * @throws what the consumer died of, where kafkajs does not start it again by itself
 */
export async function consumePrivately(connection: KafkaConnection, options: Private, stopped: Promise<void>): Promise<void> {
  const { purpose, topics, fromBeginning, maxWaitTimeInMs, eachMessage, prepare } = options;
  const { kafka, namespace, service } = connection;
  const groupId = named(namespace, `${service}.${purpose}.${randomUUID()}`);
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs, allowAutoTopicCreation: false });
  const died = new Promise<never>((_, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) reject(payload.error);
    });
  });
  died.catch(() => undefined); // looked at below; it may come while the start is still under way
  prepare?.(consumer);
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning });
    await consumer.run({ autoCommit: false, eachMessage });
    await Promise.race([stopped, died]);
  } finally {
    await disconnectSoon(consumer);
  }
}
