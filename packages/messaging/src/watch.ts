import type { Log } from '@danvan/runtime';
import type { Consumer, EachMessagePayload } from 'kafkajs';
import { type KafkaConnection, named } from './kafka.ts';
import { type Persistent, persistently } from './persistently.ts';
import { consumePrivately } from './private-consumer.ts';

type Watcher = {
  /** The names of topics as their contracts give them. */
  readonly topics: readonly string[];
  /** An aggregate has changed. Must not throw. */
  onChange(topic: string, aggregateId: string): void;
  /** The watch has begun, again perhaps: what happened before may not have been seen. */
  onBegin(): void;
  readonly log: Log;
};

/** Where a partition ends is asked after the join: only the first fetch shows that nothing passes unseen any more. */
function onFirstFetch(consumer: Consumer, begin: () => void): void {
  let begun = false;
  consumer.on(consumer.events.GROUP_JOIN, () => {
    begun = false;
  });
  consumer.on(consumer.events.FETCH, () => {
    if (begun) return;
    begun = true;
    begin();
  });
}

/** Watches topics from now on, in a group of its own that keeps no offsets. Begins again by itself when its consumer dies or the broker was away. */
export function watch(connection: KafkaConnection, { topics, onChange, onBegin, log }: Watcher): Persistent {
  const stopping = Promise.withResolvers<void>();
  const plainName = new Map(topics.map((topic) => [named(connection.namespace, topic), topic]));
  const reading = {
    purpose: 'watch',
    topics: [...plainName.keys()],
    fromBeginning: false,
    maxWaitTimeInMs: 50,
    prepare: (consumer: Consumer) => onFirstFetch(consumer, onBegin),
    eachMessage: async ({ topic, message }: EachMessagePayload) => onChange(plainName.get(topic) ?? topic, message.key?.toString() ?? ''),
  };
  const watching = persistently(`watching ${topics.length} topics`, () => consumePrivately(connection, reading, stopping.promise), log);
  return {
    stop() {
      stopping.resolve();
      return watching.stop();
    },
  };
}
