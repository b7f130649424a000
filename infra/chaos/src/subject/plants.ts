import { allShards, type KafkaConnection, type Outbox } from '@danvan/messaging';

/** Faults that a relay could have; the experiments plant them to see that the checker finds what they do. */
export const plantNames = ['overlapping-sends', 'clear-before-send'] as const;
export type Plant = (typeof plantNames)[number];

const strongest = new Map(allShards.map((shard) => [shard, Number.MAX_SAFE_INTEGER]));

/** Takes events out of their outboxes as soon as they are read: what is not sent then is lost. */
export const clearsBeforeSend = (outbox: Outbox): Outbox => ({
  ...outbox,
  async pending(shards, limit) {
    const found = await outbox.pending(shards, limit);
    await outbox.clear(found.records, strongest);
    return found;
  },
});

/** Takes every send for done as soon as it has begun: the next one overlaps it. */
export const overlapsSends = (connection: KafkaConnection): KafkaConnection => ({
  ...connection,
  kafka: new Proxy(connection.kafka, {
    get: (kafka, name) =>
      name === 'producer'
        ? (...asked: Parameters<typeof kafka.producer>) => {
            const producer = kafka.producer(...asked);
            const sendBatch: typeof producer.sendBatch = async (batch) => {
              producer.sendBatch(batch).catch(() => undefined);
              return [];
            };
            return { ...producer, sendBatch };
          }
        : Reflect.get(kafka, name),
  }),
});
