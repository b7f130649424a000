import { randomUUID } from 'node:crypto';
import type { Log } from '@danvan/runtime';
import { type KafkaMessage, Partitioners } from 'kafkajs';
import type { z } from 'zod';
import { disconnectSoon } from './disconnect.ts';
import { type KafkaConnection, named } from './kafka.ts';
import { endOfLog, ensureLogTopic } from './log-topic.ts';
import { type Persistent, persistently } from './persistently.ts';
import { readToEnd } from './read-to-end.ts';

/** A topic of one partition: every reader sees the same entries in the same order, and so comes to the same conclusions. */
export type LogTopic<Entry> = { readonly name: string; readonly entry: z.ZodType<Entry> };
export type LogEntry<Entry> = { readonly offset: number; readonly key: string; readonly value: Entry };

type Follower<Entry> = {
  /** Gets every entry once, in order. Must not throw. */
  onEntry(entry: LogEntry<Entry>): void;
  /** Called once, when everything that was there at the start has been seen. */
  onCaughtUp(): void;
  readonly log: Log;
};

export type OrderedLog<Entry> = {
  /** Writes one entry; the last of each key outlives compaction. @throws kafkajs' error when the broker does not acknowledge */
  append(key: string, value: Entry): Promise<void>;
  /** Everything there is, in order. */
  read(): Promise<readonly LogEntry<Entry>[]>;
  /** Hands over everything there is and then what comes; while the broker is away it waits, and goes on after. */
  follow(follower: Follower<Entry>): Persistent;
};

/** @returns null for what another program wrote, or a version that knows more than this one */
function entryOf<Entry>({ entry }: LogTopic<Entry>, { offset, key, value }: KafkaMessage): LogEntry<Entry> | null {
  if (value === null) return null;
  try {
    return { offset: Number(offset), key: key?.toString() ?? '', value: entry.parse(JSON.parse(value.toString())) };
  } catch {
    return null;
  }
}

/** A replicated, ordered, compacted log over one topic, which is made where it is missing. */
export function orderedLog<Entry>(connection: KafkaConnection, topic: LogTopic<Entry>): OrderedLog<Entry> {
  const { kafka, namespace, service } = connection;
  const name = named(namespace, topic.name);

  /** Reads from the start on; rejects when the consumer dies. @param onMessage gets each message, in order */
  const consume = async (onMessage: (offset: number, message: KafkaMessage) => void, stopped: Promise<void>): Promise<void> => {
    const consumer = kafka.consumer({
      groupId: named(namespace, `${service}.follower.${randomUUID()}`),
      maxWaitTimeInMs: 200,
      allowAutoTopicCreation: false,
    });
    const died = new Promise<never>((_, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        if (!payload.restart) reject(payload.error);
      });
    });
    died.catch(() => undefined); // looked at below; it may come while the start is still under way
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [name], fromBeginning: true });
      await consumer.run({ autoCommit: false, eachMessage: async ({ message }) => onMessage(Number(message.offset), message) });
      await Promise.race([stopped, died]);
    } finally {
      await disconnectSoon(consumer);
    }
  };

  return {
    async append(key, value) {
      const message = { key, value: JSON.stringify(topic.entry.parse(value)) };
      await ensureLogTopic(connection, name);
      const producer = kafka.producer({ allowAutoTopicCreation: false, createPartitioner: Partitioners.DefaultPartitioner });
      await producer.connect();
      try {
        await producer.send({ topic: name, acks: -1, messages: [message] });
      } finally {
        await disconnectSoon(producer);
      }
    },

    async read() {
      const messages = await readToEnd(connection, name);
      return messages.map((message) => entryOf(topic, message)).filter((entry) => entry !== null);
    },

    follow({ onEntry, onCaughtUp, log }) {
      const stopping = Promise.withResolvers<void>();
      let seen = -1;
      let caughtUp = false;
      const catchUp = (next: number, end: number) => {
        if (caughtUp || next < end) return;
        caughtUp = true;
        onCaughtUp();
      };
      const work = async () => {
        await ensureLogTopic(connection, name);
        const end = await endOfLog(connection, name);
        catchUp(seen + 1, end);
        await consume((offset, message) => {
          // A consumer that was started again begins at the start.
          if (offset > seen) {
            seen = offset;
            const entry = entryOf(topic, message);
            if (entry) onEntry(entry);
          }
          catchUp(offset + 1, end);
        }, stopping.promise);
      };
      const following = persistently(`following ${name}`, work, log);
      return {
        stop() {
          stopping.resolve();
          return following.stop();
        },
      };
    },
  };
}
