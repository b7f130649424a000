import { type EventRecord, eventId, type Outbox, shardOf } from '@danvan/messaging';
import type { AnyBulkWriteOperation, Model } from 'mongoose';
import { appendToLog, type LoggedEvent } from './event-log.ts';
import type { Bookkeeping, Indexed } from './model.ts';

/** A model of some aggregate, as far as the outbox sees it. */
export type WithOutbox = { readonly model: Pick<Model<Bookkeeping>, 'find' | 'bulkWrite' | 'updateMany' | 'countDocuments'> };

type Waiting = Pick<Bookkeeping, '_id' | 'outbox'>;

/** Of one aggregate, so many events are read at a time: one with a long outbox does not fill the memory. */
const eventsAtATime = 50;
/** So many outboxes are emptied by one update: while commands write the same documents, a larger one is done over and over. */
const clearedAtATime = 16;
/** The backlog is counted no further than this in each collection. */
const countedUpTo = 10_000;

const published = { $set: { outbox: [] }, $unset: { unpublishedSince: 1, unpublishedShard: 1 } } as const;
const waits = { unpublishedSince: { $gt: new Date(0) } } as const;

/** No order is asked for: that of the index is as good, and costs the database no look at the whole backlog. */
const waiting = ({ model }: WithOutbox, shards: readonly number[], limit: number): Promise<Waiting[]> =>
  model
    .find({ unpublishedShard: { $in: [...shards] }, ...waits }, { _id: 1, outbox: { $slice: eventsAtATime } })
    .limit(limit)
    .lean<Waiting[]>();

/** Published up to `last`, by a holder with this token. */
type Cleared = { readonly id: string; readonly last: number; readonly token: number };

function clearedOf(records: readonly EventRecord[], tokens: ReadonlyMap<number, number>): Cleared[] {
  const lastOf = new Map<string, number>();
  for (const { aggregateId, version } of records) lastOf.set(aggregateId, Math.max(version, lastOf.get(aggregateId) ?? 0));
  return [...lastOf].flatMap(([id, last]) => {
    const token = tokens.get(shardOf(id));
    return token === undefined ? [] : [{ id, last, token }];
  });
}

const noNewerThan = (token: number) => ({ relayToken: { $not: { $gt: token } } });

/** An outbox whose document has moved on keeps what came later. */
const shortening = ({ id, last, token }: Cleared) =>
  ({
    updateOne: {
      filter: { _id: id, version: { $gt: last }, ...noNewerThan(token) },
      update: { $pull: { outbox: { version: { $lte: last } } }, $set: { relayToken: token } },
    },
  }) as AnyBulkWriteOperation<Bookkeeping>;

/**
 * Most documents still stand at the version that was published: one update empties all their outboxes. Where it does not find all, it
 * is asked of each. Whichever of the two a document matches, the other does nothing to it; a holder with an older token than the
 * document has seen changes nothing.
 */
async function clearAll({ model }: WithOutbox, all: readonly Cleared[], token: number): Promise<void> {
  const standing = all.map(({ id, last }) => ({ _id: id, version: last }));
  const { matchedCount } = await model.updateMany({ $or: standing, ...noNewerThan(token) } as never, {
    ...published,
    $set: { ...published.$set, relayToken: token },
  });
  if (matchedCount < all.length) await model.bulkWrite(all.map(shortening), { ordered: false });
}

async function republish({ model }: WithOutbox, log: Indexed<LoggedEvent>, ids: readonly string[]): Promise<void> {
  const empty = await model
    .find({ _id: { $in: [...ids] }, outbox: [] } as never, { version: 1 })
    .lean<Pick<Bookkeeping, '_id' | 'version'>[]>();
  const logged = await log.model.find({ _id: { $in: empty.map(({ _id, version }) => eventId(_id, version)) } }).lean<LoggedEvent[]>();
  const unpublishedSince = new Date();
  const operations = logged.map(({ _id, ...newest }) => ({
    updateOne: {
      filter: { _id: newest.aggregateId, version: newest.version, outbox: [] },
      update: { $set: { outbox: [newest], unpublishedSince, unpublishedShard: shardOf(newest.aggregateId) } },
    },
  }));
  if (operations.length > 0) await model.bulkWrite(operations as never, { ordered: false });
}

async function backlogOf({ model }: WithOutbox) {
  const [aggregates, oldest] = await Promise.all([
    model.countDocuments(waits, { limit: countedUpTo }),
    model.find(waits, { unpublishedSince: 1 }).limit(1).lean<Pick<Bookkeeping, 'unpublishedSince'>[]>(),
  ]);
  return { aggregates, since: oldest[0]?.unpublishedSince ?? null };
}

/** The outboxes of all of a service's aggregates as one. @param byTopic the model of each topic that the service writes */
export function mongoOutbox(byTopic: ReadonlyMap<string, WithOutbox>, log: Indexed<LoggedEvent>): Outbox {
  const models = [...byTopic.values()];
  const ofEachTopic = (records: readonly EventRecord[], work: (aggregate: WithOutbox, ofTopic: EventRecord[]) => Promise<void>) =>
    Promise.all(
      [...Map.groupBy(records, ({ topic }) => topic)].map(async ([topic, ofTopic]) => {
        const aggregate = byTopic.get(topic);
        if (aggregate) await work(aggregate, ofTopic);
      }),
    );
  return {
    async pending(shards, limit) {
      const found = await Promise.all(models.map((aggregate) => waiting(aggregate, shards, limit)));
      const more = found.some((documents) => documents.length === limit || documents.some(({ outbox }) => outbox.length === eventsAtATime));
      return { records: found.flat().flatMap(({ outbox }) => outbox), more };
    },
    append: (records) => appendToLog(log, records),
    async clear(records, tokens) {
      await ofEachTopic(records, async (aggregate, ofTopic) => {
        for (const [token, all] of Map.groupBy(clearedOf(ofTopic, tokens), (one) => one.token)) {
          for (let from = 0; from < all.length; from += clearedAtATime)
            await clearAll(aggregate, all.slice(from, from + clearedAtATime), token);
        }
      });
    },
    async republish(records) {
      await ofEachTopic(records, (aggregate, ofTopic) =>
        republish(aggregate, log, [...new Set(ofTopic.map(({ aggregateId }) => aggregateId))]),
      );
    },
    async backlog() {
      const all = await Promise.all(models.map(backlogOf));
      const since = all.flatMap((one) => (one.since ? [one.since.getTime()] : []));
      return {
        aggregates: all.reduce((sum, { aggregates }) => sum + aggregates, 0),
        oldest: since.length === 0 ? null : new Date(Math.min(...since)),
      };
    },
  };
}
