import type { Model } from 'mongoose';

/** At most so many groups in one answer. */
export const groupLimit = 1_000;

/** A group's key values by name, and its measures. */
export type Group = { readonly key: Readonly<Record<string, string | number | null>>; readonly measures: Readonly<Record<string, number>> };
export type Statistics = { readonly total: Readonly<Record<string, number>>; readonly groups: readonly Group[] };

/** Name in the answer → aggregation expression. */
export type Expressions = Readonly<Record<string, unknown>>;

export type StatisticsQuestion = {
  readonly match: Record<string, unknown>;
  /** By what to group, e.g. `{ kind: '$kind', month: monthOf('$registeredOn') }`. */
  readonly keys: Expressions;
  /** What is summed, e.g. `{ count: 1, reach: sumOf('$derived.reach') }`; see `measures.ts`. */
  readonly measures: Expressions;
};

/** What the database answers for one group. */
export type GroupRow = { readonly _id: Readonly<Record<string, string | number | null>> } & Readonly<Record<string, unknown>>;

/** More groups than one answer holds: ask with fewer keys or a narrower filter. */
export class TooManyGroups extends Error {
  override name = 'TooManyGroups';
}

/** The accumulators of a `$group` stage for these measures. */
export const sums = (measures: Expressions) =>
  Object.fromEntries(Object.entries(measures).map(([name, expression]) => [name, { $sum: expression }]));

/** Statistics over the whole filter, grouped. The total is the sum of the groups, so they always agree. @throws TooManyGroups over 1,000 groups */
export async function statisticsOf<T>(model: Model<T>, { match, keys, measures }: StatisticsQuestion): Promise<Statistics> {
  const rows = await model.aggregate<GroupRow>([
    { $match: match },
    { $group: { _id: keys, ...sums(measures) } },
    { $limit: groupLimit + 1 },
  ]);
  return statisticsFrom(rows, keys, measures);
}

/** Rows of groups as statistics, in the order of their keys. @throws TooManyGroups over 1,000 rows */
export function statisticsFrom(rows: readonly GroupRow[], keys: Expressions, measures: Expressions): Statistics {
  if (rows.length > groupLimit) throw new TooManyGroups(`more than ${groupLimit} groups`);
  const names = Object.keys(measures);
  const groups = rows.map((row) => ({
    key: Object.fromEntries(Object.keys(keys).map((name) => [name, row._id[name] ?? null])),
    measures: Object.fromEntries(names.map((name) => [name, Number(row[name] ?? 0)])),
  }));
  const total = Object.fromEntries(names.map((name) => [name, groups.reduce((sum, group) => sum + (group.measures[name] ?? 0), 0)]));
  const order = (group: Group) => JSON.stringify(Object.values(group.key));
  return { total, groups: groups.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
}
