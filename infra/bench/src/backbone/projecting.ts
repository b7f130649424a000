import { plainModel } from '@danvan/aggregate-store';
import type { Cluster } from '@danvan/chaos/cluster';
import { notebookTopic } from '@danvan/chaos/notebook';
import { waitFor } from '@danvan/infra-dev';
import { batchesOf, type EventRecord, named, reactions, serialSender } from '@danvan/messaging';
import { openPlace, type Place } from './place.ts';

export const rows = 30_000;

const events: EventRecord[] = Array.from({ length: rows }, (_, index) => ({
  topic: notebookTopic.name,
  aggregateId: `notebook-${index}`,
  version: 1,
  type: 'Noted',
  time: new Date(0).toISOString(),
  change: { id: `notebook-${index}`, note: 'first' },
  after: { id: `notebook-${index}`, count: 1 },
  traceparent: null,
}));

/** Events a second of distinct aggregates into a projection; and what reading and writing alone reach: consume, parse, bulkWrite. */
export async function projecting(cluster: Cluster) {
  const place = await openPlace(cluster);
  const sender = serialSender(place.kafka);
  for (const batch of batchesOf(events, 'bench')) await sender.send(batch);
  await sender.close();
  const projected = await project(place);
  const bare = await consumeAndWrite(place);
  await place.close();
  return { projected, bare };
}

/** Rows a second from the first that is there to the last: joining a group takes as long as it takes. */
async function rowsPerSecond(count: () => Promise<number>): Promise<number> {
  const first = await waitFor(async () => ((await count()) > 0 ? { rows: await count(), at: performance.now() } : null), {
    within: 60_000,
  });
  await waitFor(async () => ((await count()) === rows ? true : null), { within: 120_000 });
  return first ? ((rows - first.rows) * 1000) / (performance.now() - first.at) : Number.NaN;
}

async function project({ store, kafka, process }: Place): Promise<number> {
  const part = reactions({ connection: kafka, reactions: [store.copying], parking: store.parking });
  await part.start(process);
  const reached = await rowsPerSecond(() => store.copies.model.estimatedDocumentCount());
  await part.stop();
  return reached;
}

async function consumeAndWrite({ store, kafka, namespace }: Place): Promise<number> {
  const { model } = plainModel<{ _id: string; version: number; count: number }>(store.connection, 'bare_copies', {
    version: Number,
    count: Number,
  });
  await store.connection.db?.createCollection('bare_copies');
  const consumer = kafka.kafka.consumer({ groupId: named(namespace, 'bare'), minBytes: 65_536, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topics: [named(namespace, notebookTopic.name)], fromBeginning: true });
  await consumer.run({
    eachBatch: async ({ batch }) => {
      const operations = batch.messages.map(({ value }) => {
        const { id, count } = (JSON.parse(String(value)) as { after: { id: string; count: number } }).after;
        return { updateOne: { filter: { _id: id }, update: { $set: { count, version: 1 } }, upsert: true } };
      });
      await model.bulkWrite(operations, { ordered: false });
    },
  });
  const reached = await rowsPerSecond(() => model.estimatedDocumentCount());
  await consumer.disconnect();
  return reached;
}
