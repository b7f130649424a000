import type { EventRecord } from '@danvan/messaging';
import type { Model } from 'mongoose';
import { eventLogModel } from './event-log.ts';
import type { Bookkeeping } from './model.ts';

/** Events of one aggregate in the order of their versions, and whether there are later ones. */
export type HistoryPage = { readonly events: readonly EventRecord[]; readonly hasNextPage: boolean };

/**
 * The events of one aggregate after a version, by one range of one index. An event is in the outbox until after it is in the log:
 * reading the outbox first and the log second misses none.
 */
export async function historyOf(model: Model<Bookkeeping>, id: string, after: number, first: number): Promise<HistoryPage> {
  const log = eventLogModel(model.db).model;
  const document = await model.findOne({ _id: id }, { outbox: 1 }).lean<Pick<Bookkeeping, 'outbox'>>();
  const logged = await log
    .find({ aggregateId: id, version: { $gt: after } })
    .sort({ version: 1 })
    .limit(first + 1)
    .lean<EventRecord[]>();
  const waiting = (document?.outbox ?? []).filter(({ version }) => version > after);
  const byVersion = new Map([...logged, ...waiting].map((event) => [event.version, event]));
  const events = [...byVersion.values()].sort((a, b) => a.version - b.version);
  return { events: events.slice(0, first), hasNextPage: events.length > first };
}
