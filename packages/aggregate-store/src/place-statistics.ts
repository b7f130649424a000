import type { Model } from 'mongoose';
import { type Group, groupLimit, type Statistics, TooManyGroups } from './statistics.ts';

type Question = {
  /** The field that holds a record's way down from the root, by units or by organizations. */
  readonly path: string;
  readonly places: readonly string[];
  readonly match: Record<string, unknown>;
  readonly keys: Readonly<Record<string, unknown>>;
  readonly measures: Readonly<Record<string, unknown>>;
};

type Row = { readonly _id: Readonly<Record<string, string | number | null>> } & Readonly<Record<string, unknown>>;

/**
 * Statistics of many places by one aggregation: a record counts for every asked place on its path. Records are grouped before the
 * paths are unwound, so what is unwound are groups. @throws TooManyGroups over 1,000 groups of one place
 */
export async function statisticsByPlace<T>(model: Model<T>, question: Question): Promise<ReadonlyMap<string, Statistics>> {
  const { path, match, keys, measures } = question;
  const names = Object.keys(measures);
  const places = [...new Set(question.places)];
  const rows = await model.aggregate<Row>([
    { $match: { $and: [match, { [path]: { $in: places } }] } },
    { $group: { _id: { ...keys, place: `$${path}` }, ...Object.fromEntries(names.map((name) => [name, { $sum: measures[name] }])) } },
    { $unwind: '$_id.place' },
    { $match: { '_id.place': { $in: places } } },
    { $group: { _id: '$_id', ...Object.fromEntries(names.map((name) => [name, { $sum: `$${name}` }])) } },
    { $limit: places.length * groupLimit + 1 },
  ]);
  const byPlace = Map.groupBy(rows, (row) => row._id.place);
  return new Map(places.map((place) => [place, statistics(byPlace.get(place) ?? [], Object.keys(keys), names)]));
}

function statistics(rows: readonly Row[], keys: readonly string[], measures: readonly string[]): Statistics {
  if (rows.length > groupLimit) throw new TooManyGroups(`more than ${groupLimit} groups`);
  const groups = rows.map((row) => ({
    key: Object.fromEntries(keys.map((name) => [name, row._id[name] ?? null])),
    measures: Object.fromEntries(measures.map((name) => [name, Number(row[name] ?? 0)])),
  }));
  const total = Object.fromEntries(measures.map((name) => [name, groups.reduce((sum, group) => sum + (group.measures[name] ?? 0), 0)]));
  const order = (group: Group) => JSON.stringify(Object.values(group.key));
  return { total, groups: groups.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
}
