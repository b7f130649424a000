import { type CommandMeta, serviceActor, VersionConflict } from '@danvan/aggregate-store';
import { localDate } from '@danvan/subgraph';
import type { Stores } from '../persistence/stores.ts';

const batch = 100;

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

/** The next cases with something to tell, by the index over their stored days; each is met once in a pass. */
async function nextWatched({ model }: Stores['cases'], today: string, after: Watched | undefined): Promise<Watched[]> {
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

/** Whatever stands in the way of one case (others change it all the time) is tried again in the next pass. */
async function watchOne(cases: Stores['cases'], seen: Watched, now: Date): Promise<boolean> {
  const today = localDate(now);
  try {
    const outcome = await cases.execute(seen._id, { type: 'watch', on: today, today }, metaOf(seen, now));
    return outcome.ok && !outcome.replayed;
  } catch (error) {
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}

/**
 * Raises `DeadlineApproaching` and `DeadlineMissed` for everything that is due by now, each once: what was raised is in the case's
 * own state, written together with the event. Any number of replicas may do it at once.
 * @returns how many cases had something to tell
 */
export async function raiseDue(cases: Stores['cases'], now: Date): Promise<number> {
  let raised = 0;
  for (let found = await nextWatched(cases, localDate(now), undefined); found.length > 0; ) {
    for (const seen of found) if (await watchOne(cases, seen, now)) raised += 1;
    found = found.length < batch ? [] : await nextWatched(cases, localDate(now), found.at(-1));
  }
  return raised;
}
