import { randomUUID } from 'node:crypto';
import { decode, type KafkaConnection, named, type ReceivedEvent } from '@danvan/messaging';
import { type Tally, tallyTopic } from './tally.ts';

/** Everything on the tally topic so far, in the order of its partitions. Reads up to the offsets at the time of the call. */
export async function readTopic({ kafka, namespace }: KafkaConnection): Promise<ReceivedEvent<Tally>[]> {
  const topic = named(namespace, tallyTopic.name);
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, BigInt(high)]));
  await admin.disconnect();
  const waitingFor = new Set([...ends].filter(([, high]) => high > 0n).map(([partition]) => partition));
  const events: ReceivedEvent<Tally>[] = [];
  if (waitingFor.size === 0) return events;
  const consumer = kafka.consumer({ groupId: `reader-${randomUUID()}`, maxWaitTimeInMs: 50 });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await new Promise<void>((resolve) => {
    void consumer.run({
      eachMessage: async ({ partition, message }) => {
        const decoded = decode(tallyTopic, message);
        if (decoded.ok) events.push(decoded.event);
        if (BigInt(message.offset) + 1n >= (ends.get(partition) ?? 0n)) waitingFor.delete(partition);
        if (waitingFor.size === 0) resolve();
      },
    });
  });
  await consumer.disconnect();
  return events;
}

/** Versions of one aggregate as they first appear: repeats taken out. */
export function versionsOf(events: readonly ReceivedEvent<Tally>[], id: string): number[] {
  return [...new Set(events.filter((event) => event.id === id).map(({ version }) => version))];
}
