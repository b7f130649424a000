import { type KafkaConnection, watch } from '@danvan/messaging';
import type { Log, Part } from '@danvan/runtime';
import type { LiveField } from './declared.ts';
import type { Live } from './live.ts';

const topicsOf = (fields: ReadonlyMap<string, LiveField>): readonly string[] => [...new Set([...fields.values()].map(({ topic }) => topic))].sort();

/**
 * Turns events on Kafka into fresh answers of live queries. `follow` must be called whenever the graph has changed: other fields may have
 * other topics. Without Kafka live queries answer once and then wait.
 */
export function watching(connection: KafkaConnection, live: Pick<Live, 'hub'>): Part & { follow(fields: ReadonlyMap<string, LiveField>): void } {
  let topics: readonly string[] = [];
  let watched: { stop(): Promise<void> } | undefined;
  let log: Log | undefined;
  const begin = () => {
    const before = watched;
    watched = undefined;
    if (log && topics.length > 0) watched = watch(connection, { topics, log, onChange: live.hub.changed, onBegin: live.hub.anythingChanged });
    return before?.stop();
  };
  return {
    name: 'live queries',
    follow(fields) {
      const next = topicsOf(fields);
      if (next.join() === topics.join()) return;
      topics = next;
      void begin();
    },
    async start(process) {
      log = process.log;
      await begin();
    },
    async stop() {
      log = undefined;
      live.hub.endAll();
      await begin();
    },
  };
}
