import type { EventRecord, Outbox } from '@danvan/messaging';
import type { AnyBulkWriteOperation, Model } from 'mongoose';
import { appendToLog, type LoggedEvent } from './event-log.ts';
import type { Bookkeeping, Indexed } from './model.ts';

/** A model of some aggregate, as far as the outbox sees it. */
export type WithOutbox = { readonly model: Pick<Model<Bookkeeping>, 'find' | 'bulkWrite'> };

type Waiting = { readonly since: Date; readonly events: readonly EventRecord[] };

async function waiting({ model }: WithOutbox, limit: number): Promise<Waiting[]> {
  const documents = await model
    .find({ unpublishedSince: { $gt: new Date(0) } }, { outbox: 1, unpublishedSince: 1 })
    .sort({ unpublishedSince: 1 })
    .limit(limit)
    .lean<Pick<Bookkeeping, '_id' | 'outbox' | 'unpublishedSince'>[]>();
  return documents.map(({ unpublishedSince, outbox }) => ({ since: unpublishedSince ?? new Date(0), events: outbox }));
}

const noNewerRelay = (token: number) => ({ relayToken: { $not: { $gt: token } } });

/**
 * Published up to version `last`: an outbox whose document still stands at that version is empty now; one that has moved on keeps
 * what came later. Whichever of the two the document matches, the other does nothing.
 */
function clearing(id: string, last: number, token: number): AnyBulkWriteOperation<Bookkeeping>[] {
  const guard = noNewerRelay(token);
  return [
    {
      updateOne: {
        filter: { _id: id, version: last, ...guard },
        update: { $set: { outbox: [], relayToken: token }, $unset: { unpublishedSince: 1 } },
      },
    },
    {
      updateOne: {
        filter: { _id: id, version: { $gt: last }, ...guard },
        update: { $pull: { outbox: { version: { $lte: last } } }, $set: { relayToken: token } },
      },
    },
  ] as AnyBulkWriteOperation<Bookkeeping>[];
}

/** The outboxes of all of a service's aggregates as one. @param byTopic the model of each topic that the service writes */
export function mongoOutbox(byTopic: ReadonlyMap<string, WithOutbox>, log: Indexed<LoggedEvent>): Outbox {
  return {
    async pending(limit) {
      const all = (await Promise.all([...byTopic.values()].map((aggregate) => waiting(aggregate, limit)))).flat();
      all.sort((a, b) => a.since.getTime() - b.since.getTime());
      const records: EventRecord[] = [];
      for (const { events } of all) {
        if (records.length >= limit) break;
        records.push(...events);
      }
      return records;
    },
    append: (records) => appendToLog(log, records),
    async clear(records, token) {
      for (const [topic, ofTopic] of Map.groupBy(records, (record) => record.topic)) {
        const lastOf = new Map(ofTopic.map((record) => [record.aggregateId, record.version]));
        const operations = [...lastOf].flatMap(([id, last]) => clearing(id, last, token));
        await byTopic.get(topic)?.model.bulkWrite(operations, { ordered: true });
      }
    },
  };
}
