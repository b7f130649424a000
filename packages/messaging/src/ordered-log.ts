import type { Log } from '@danvan/runtime';
import { type EachMessagePayload, type KafkaMessage, Partitioners } from 'kafkajs';
import type { z } from 'zod';
import { disconnectSoon } from './disconnect.ts';
import { type KafkaConnection, named } from './kafka.ts';
import { endOfLog, ensureLogTopic } from './log-topic.ts';
import { type Persistent, persistently } from './persistently.ts';
import { consumePrivately } from './private-consumer.ts';
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
  const name = named(connection.namespace, topic.name);
  let made: Promise<void> | undefined;
  /** Looked for once: later appends need no connection of an administrator. */
  const ensured = (): Promise<void> => {
    made ??= ensureLogTopic(connection, name).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };

  return {
    async append(key, value) {
      const message = { key, value: JSON.stringify(topic.entry.parse(value)) };
      await ensured();
      const producer = connection.kafka.producer({ allowAutoTopicCreation: false, createPartitioner: Partitioners.DefaultPartitioner });
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
        await ensured();
        const end = await endOfLog(connection, name);
        catchUp(seen + 1, end);
        const eachMessage = async ({ message }: EachMessagePayload) => {
          const offset = Number(message.offset);
          // A consumer that was started again begins at the start.
          if (offset > seen) {
            seen = offset;
            const entry = entryOf(topic, message);
            if (entry) onEntry(entry);
          }
          catchUp(offset + 1, end);
        };
        const reading = { purpose: 'follower', topics: [name], fromBeginning: true, maxWaitTimeInMs: 200, eachMessage };
        await consumePrivately(connection, reading, stopping.promise);
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
