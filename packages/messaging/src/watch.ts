import { randomUUID } from 'node:crypto';
import type { Log } from '@danvan/runtime';
import { disconnectSoon } from './disconnect.ts';
import { type KafkaConnection, named } from './kafka.ts';
import { type Persistent, persistently } from './persistently.ts';

type Watcher = {
  /** The names of topics as their contracts give them. */
  readonly topics: readonly string[];
  /** An aggregate has changed. Must not throw. */
  onChange(topic: string, aggregateId: string): void;
  /** The watch has begun, again perhaps: what happened before may not have been seen. */
  onBegin(): void;
  readonly log: Log;
};

/** Watches topics from now on, in a group of its own that keeps no offsets. Begins again by itself when its consumer dies or the broker was away. */
export function watch({ kafka, namespace, service }: KafkaConnection, { topics, onChange, onBegin, log }: Watcher): Persistent {
  const stopping = Promise.withResolvers<void>();
  const plainName = new Map(topics.map((topic) => [named(namespace, topic), topic]));
  const work = async () => {
    const consumer = kafka.consumer({
      groupId: named(namespace, `${service}.watch.${randomUUID()}`),
      maxWaitTimeInMs: 50,
      allowAutoTopicCreation: false,
    });
    const died = new Promise<never>((_, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        if (!payload.restart) reject(payload.error);
      });
    });
    died.catch(() => undefined); // looked at below; it may come while the start is still under way
    // Where a partition ends is asked after the join: only the first fetch shows that nothing passes unseen any more.
    let begun = false;
    consumer.on(consumer.events.GROUP_JOIN, () => {
      begun = false;
    });
    consumer.on(consumer.events.FETCH, () => {
      if (begun) return;
      begun = true;
      onBegin();
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...plainName.keys()], fromBeginning: false });
      await consumer.run({
        autoCommit: false,
        eachMessage: async ({ topic, message }) => onChange(plainName.get(topic) ?? topic, message.key?.toString() ?? ''),
      });
      await Promise.race([stopping.promise, died]);
    } finally {
      await disconnectSoon(consumer);
    }
  };
  const watching = persistently(`watching ${topics.length} topics`, work, log);
  return {
    stop() {
      stopping.resolve();
      return watching.stop();
    },
  };
}
