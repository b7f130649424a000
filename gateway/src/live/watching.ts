import { type KafkaConnection, watch } from '@danvan/messaging';
import type { Log, Part } from '@danvan/runtime';
import type { LiveField } from './declared.ts';
import type { Live } from './live.ts';

const topicsOf = (fields: ReadonlyMap<string, LiveField>): readonly string[] =>
  [...new Set([...fields.values()].map(({ topic }) => topic))].sort();

/**
 * Turns events on Kafka into fresh answers of live queries. `follow` tells it the fields of another graph, whose topics may be others.
 * While Kafka is away live queries answer once and then wait.
 */
export function watching(
  connection: KafkaConnection,
  fields: ReadonlyMap<string, LiveField>,
  { hub }: Pick<Live, 'hub'>,
): Part & { follow(fields: ReadonlyMap<string, LiveField>): void } {
  let topics = topicsOf(fields);
  let log: Log | undefined;
  let watched: { stop(): Promise<void> } | undefined;
  const begin = () => {
    watched =
      log && topics.length > 0 ? watch(connection, { topics, log, onChange: hub.changed, onBegin: hub.anythingChanged }) : undefined;
  };
  return {
    name: 'live queries',
    async start(process) {
      log = process.log;
      begin();
    },
    follow(next) {
      if (topicsOf(next).join() === topics.join()) return;
      topics = topicsOf(next);
      void watched?.stop();
      begin();
    },
    async stop() {
      await watched?.stop();
    },
  };
}
