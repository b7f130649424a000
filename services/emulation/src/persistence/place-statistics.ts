import { type Group, groupLimit, type Statistics, TooManyGroups } from '@danvan/aggregate-store';
import type { Model } from 'mongoose';
import { entryMeasures } from './entry-model.ts';

/** The registrant's way down from the root, by units or by organizations. */
export type PlacePath = 'registrant.unitPath' | 'registrant.path';

type Question = {
  readonly path: PlacePath;
  readonly places: readonly string[];
  readonly match: Record<string, unknown>;
  readonly keys: Readonly<Record<string, unknown>>;
};

type Counts = { readonly count: number; readonly recognised: number };
type Row = Counts & { readonly _id: Readonly<Record<string, string | number | null>> };

/**
 * Statistics of many places by one aggregation: an entry counts for every asked place on its registrant's path. Entries are grouped
 * before the paths are unwound, so what is unwound are groups, not entries. @throws TooManyGroups over 1,000 groups of one place
 */
export async function statisticsByPlace<T>(model: Model<T>, question: Question): Promise<ReadonlyMap<string, Statistics>> {
  const { path, match, keys } = question;
  const places = [...new Set(question.places)];
  const rows = await model.aggregate<Row>([
    { $match: { $and: [match, { [path]: { $in: places } }] } },
    {
      $group: { _id: { ...keys, place: `$${path}` }, count: { $sum: entryMeasures.count }, recognised: { $sum: entryMeasures.recognised } },
    },
    { $unwind: '$_id.place' },
    { $match: { '_id.place': { $in: places } } },
    { $group: { _id: '$_id', count: { $sum: '$count' }, recognised: { $sum: '$recognised' } } },
    { $limit: places.length * groupLimit + 1 },
  ]);
  const byPlace = Map.groupBy(rows, (row) => row._id.place);
  return new Map(places.map((place) => [place, statistics(byPlace.get(place) ?? [], Object.keys(keys))]));
}

function statistics(rows: readonly Row[], names: readonly string[]): Statistics {
  if (rows.length > groupLimit) throw new TooManyGroups(`more than ${groupLimit} groups`);
  const sum = (measure: keyof Counts) => rows.reduce((total, row) => total + row[measure], 0);
  const groups = rows.map(({ _id, count, recognised }) => ({
    key: Object.fromEntries(names.map((name) => [name, _id[name] ?? null])),
    measures: { count, recognised },
  }));
  const order = (group: Group) => JSON.stringify(Object.values(group.key));
  return {
    total: { count: sum('count'), recognised: sum('recognised') },
    groups: groups.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  };
}
