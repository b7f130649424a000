import { notebookTopic } from '@danvan/chaos/notebook';
import { type EventRecord, shardOf } from '@danvan/messaging';
import type { Place } from './place.ts';

/** Events of one aggregate: each a note, as a command writes it. */
const eventsOf = (id: string, count: number): EventRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    topic: notebookTopic.name,
    aggregateId: id,
    version: index + 1,
    type: 'Noted',
    time: new Date().toISOString(),
    change: { id, note: `note-${index}` },
    after: { id, count: index + 1 },
    traceparent: null,
  }));

/** Fills the outboxes of so many aggregates with so many events each, past the commands. @returns all those events */
export async function fillOutboxes({ store }: Place, aggregates: number, each: number): Promise<EventRecord[]> {
  const all: EventRecord[] = [];
  for (let from = 0; from < aggregates; from += 200) {
    const documents = Array.from({ length: Math.min(200, aggregates - from) }, (_, index) => {
      const id = `notebook-${from + index}`;
      const outbox = eventsOf(id, each);
      all.push(...outbox);
      const waits = { unpublishedSince: new Date(), unpublishedShard: shardOf(id) };
      return { _id: id, count: each, version: each, outbox, relayToken: 0, keys: [], ...waits };
    });
    await store.notebooks.model.collection.insertMany(documents as never);
  }
  return all;
}
