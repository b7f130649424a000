import { durations } from '@danvan/runtime';
import { Partitioners, type Producer } from 'kafkajs';
import type { Outgoing } from './batches.ts';
import { disconnectSoon } from './disconnect.ts';
import { type KafkaConnection, named, requestTimeout } from './kafka.ts';

const sendRetries = 1;
/** The longest course of a send, milliseconds: the request, its one retry, and the pause between. */
export const longestSend = requestTimeout * (sendRetries + 1) + 1_000;

const sending = durations({ name: 'danvan_relay_send_seconds', help: 'Time of one send to Kafka' });

/** A relay's only way to Kafka. Its caller waits for one send before it begins the next: overlapping sends lose messages (decision 4). */
export function serialSender(connection: KafkaConnection) {
  let producer: Producer | undefined;

  const connected = async (): Promise<Producer> => {
    if (producer) return producer;
    const fresh = connection.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: sendRetries, initialRetryTime: 100, maxRetryTime: 500 },
    });
    await fresh.connect();
    producer = fresh;
    return fresh;
  };

  const close = async (): Promise<void> => {
    const last = producer;
    producer = undefined;
    if (last) await disconnectSoon(last);
  };

  return {
    connect: async (): Promise<void> => void (await connected()),
    /**
     * After a failed send the broker may have the batch under this producer's sequence numbers. The next batch can differ, and under
     * the same numbers the broker would take it for a repeat and acknowledge what it never wrote. A new producer has new numbers: at
     * worst something is doubled, never lost.
     */
    async send(batch: readonly Outgoing[]): Promise<void> {
      const sender = await connected();
      const topicMessages = [...Map.groupBy(batch, ({ record }) => record.topic)].map(([topic, ofTopic]) => ({
        topic: named(connection.namespace, topic),
        messages: ofTopic.map(({ message }) => message),
      }));
      const stopTimer = sending.startTimer();
      try {
        await sender.sendBatch({ acks: -1, topicMessages });
      } catch (error) {
        await close();
        throw error;
      }
      stopTimer();
    },
    close,
  };
}

export type SerialSender = ReturnType<typeof serialSender>;
