import type { Model } from 'mongoose';

/** At most so many groups in one answer. */
export const groupLimit = 1_000;

/** A group's key values by name, and its measures. */
export type Group = { readonly key: Readonly<Record<string, string | number | null>>; readonly measures: Readonly<Record<string, number>> };
export type Statistics = { readonly total: Readonly<Record<string, number>>; readonly groups: readonly Group[] };

type Question = {
  readonly match: Record<string, unknown>;
  /** Name in the answer → aggregation expression, e.g. `{ kind: '$kind' }`. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** Measure → expression that is summed, e.g. `{ count: 1 }`. */
  readonly measures: Readonly<Record<string, unknown>>;
};

/** More groups than one answer holds: ask with fewer keys or a narrower filter. */
export class TooManyGroups extends Error {
  override name = 'TooManyGroups';
}

/** Counts over the whole filter, grouped. The total is the sum of the groups, so they always agree. @throws TooManyGroups over 1,000 groups */
export async function statisticsOf<T>(model: Model<T>, { match, keys, measures }: Question): Promise<Statistics> {
  const sums = Object.fromEntries(Object.entries(measures).map(([name, expression]) => [name, { $sum: expression }]));
  const rows = await model.aggregate<{ _id: Record<string, string | number | null> } & Record<string, number>>([
    { $match: match },
    { $group: { _id: keys, ...sums } },
    { $limit: groupLimit + 1 },
  ]);
  if (rows.length > groupLimit) throw new TooManyGroups(`more than ${groupLimit} groups`);
  const names = Object.keys(measures);
  const pick = (row: Record<string, unknown>) => Object.fromEntries(names.map((name) => [name, Number(row[name] ?? 0)]));
  const total = Object.fromEntries(names.map((name) => [name, rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)]));
  const groups = rows.map((row) => ({
    key: Object.fromEntries(Object.keys(keys).map((name) => [name, row._id[name] ?? null])),
    measures: pick(row),
  }));
  const order = (group: Group) => JSON.stringify(Object.values(group.key));
  return { total, groups: groups.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
}
