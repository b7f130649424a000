import { type AggregateStore, type CommandMeta, serviceActor, VersionConflict } from '@danvan/aggregate-store';
import type { IsoDate } from '@danvan/contracts';
import { localDate } from '@danvan/subgraph';
import type { Model } from 'mongoose';
import type { Dealings } from '../persistence/dealings.ts';
import type { Stores } from '../persistence/stores.ts';

const batch = 100;

type Watch = { readonly type: 'watch'; readonly on: IsoDate; readonly today: IsoDate };

/**
 * A kind of aggregate that has days to watch. Under `derived.watchedFrom` stands the first day on which its command `watch` has
 * something to tell; the command tells all that is due by then, each thing once.
 */
export type WatchedStore = {
  readonly model: Pick<Model<{ _id: string }>, 'find'>;
  execute(id: string, command: Watch, meta: CommandMeta): ReturnType<AggregateStore<{ readonly id: string }, Watch>['execute']>;
};

type Watched = { readonly _id: string; readonly version: number; readonly derived: { readonly watchedFrom: string } };

/**
 * The platform itself acts. The key names the version that was seen: a replica that saw the same one finds the key used, and does
 * nothing.
 */
const metaOf = ({ version }: Watched, now: Date): CommandMeta => ({
  actor: serviceActor('grievances'),
  now,
  idempotencyKey: `watch:${version}`,
  input: null,
});

/** The next records with something to tell, by the index over their stored days; each is met once in a pass. */
async function nextWatched({ model }: WatchedStore, today: string, after: Watched | undefined): Promise<Watched[]> {
  const day = 'derived.watchedFrom';
  const beyond = after
    ? { $or: [{ [day]: { $gt: after.derived.watchedFrom, $lte: today } }, { [day]: after.derived.watchedFrom, _id: { $gt: after._id } }] }
    : { [day]: { $gt: '', $lte: today } };
  return model
    .find(beyond as never, { version: 1, [day]: 1 })
    .sort({ [day]: 1, _id: 1 })
    .limit(batch)
    .lean<Watched[]>();
}

/** Whatever stands in the way of one record (others change it all the time) is tried again in the next pass. */
async function watchOne(store: WatchedStore, seen: Watched, now: Date): Promise<boolean> {
  const today = localDate(now);
  try {
    const outcome = await store.execute(seen._id, { type: 'watch', on: today, today }, metaOf(seen, now));
    return outcome.ok && !outcome.replayed;
  } catch (error) {
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}

/**
 * Raises what is due by now and was not told yet: deadlines that come near or were missed, promises, replies, recommendations and
 * dossiers that are overdue; each once, since what was raised is in the record's own state, written together with the event. Any
 * number of replicas may do it at once.
 * @returns how many records had something to tell
 */
export async function raiseDue(store: WatchedStore, now: Date): Promise<number> {
  let raised = 0;
  for (let found = await nextWatched(store, localDate(now), undefined); found.length > 0; ) {
    for (const seen of found) if (await watchOne(store, seen, now)) raised += 1;
    found = found.length < batch ? [] : await nextWatched(store, localDate(now), found.at(-1));
  }
  return raised;
}

/** Everything of grievances that has days to watch. */
export const watchedStores = (kept: Pick<Stores, 'cases' | keyof Dealings>): readonly WatchedStore[] => [
  kept.cases,
  ...watchedDealings(kept),
];

/** Dialogues, receptions, inspections and dossiers, by what they may leave undone. */
export const watchedDealings = ({ dialogues, receptions, inspections, dossiers }: Dealings): readonly WatchedStore[] => [
  dialogues,
  receptions,
  inspections,
  dossiers,
];
