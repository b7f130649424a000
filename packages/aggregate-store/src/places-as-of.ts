import { periodOn } from '@danvan/contracts';
import type { Model } from 'mongoose';
import type { CopyRow } from './projection.ts';
import { type GroupRow, groupLimit, type Statistics, type StatisticsQuestion, statisticsFrom, sums, TooManyGroups } from './statistics.ts';

/** What a service keeps of a unit, as far as its place in time goes. */
export type UnitInTime = CopyRow & {
  readonly successorCodes?: readonly string[] | undefined;
  readonly periods?: readonly { readonly from: string; readonly to: string | null; readonly path: readonly string[] }[] | undefined;
};

/** The units of each place by the day that is asked. */
export type UnitsOfPlaces = ReadonlyMap<string, ReadonlySet<string>>;

/** More units or groups than one answer can be made of. */
const mostRows = 50_000;

/**
 * Whose records count for each place, as the units stood on a day: those of every unit that stood under it then, and those of every
 * unit that had gone by then when all that it became lies there. What was divided between two places counts for neither, and for
 * what is above both.
 */
export async function unitsAsOf<Row extends UnitInTime>(
  copies: Model<Row>,
  places: readonly string[],
  day: string,
): Promise<UnitsOfPlaces> {
  const units = new Map(places.map((place) => [place, new Set<string>()]));
  const standing = await copies.find({ 'periods.path': { $in: [...places] } } as never).lean<UnitInTime[]>();
  for (const { _id, periods } of standing)
    for (const above of periodOn(periods ? [...periods] : [], day)?.path ?? []) units.get(above)?.add(_id);
  let latest = new Set([...units.values()].flatMap((codes) => [...codes]));
  while (latest.size > 0) {
    const gone = await copies.find({ successorCodes: { $in: [...latest] } } as never).lean<UnitInTime[]>();
    const added = new Set<string>();
    for (const codes of units.values())
      for (const { _id, successorCodes = [] } of gone)
        if (!codes.has(_id) && successorCodes.every((code) => code === _id || codes.has(code))) {
          codes.add(_id);
          added.add(_id);
        }
    latest = added;
  }
  return units;
}

type Question = StatisticsQuestion & {
  /** The field that holds the code of a record's own unit. */
  readonly unitField: string;
  readonly units: UnitsOfPlaces;
};

/** Statistics of many places by one aggregation: a record counts for each place whose units hold its own. @throws TooManyGroups */
export async function statisticsByUnits<T>(model: Model<T>, question: Question): Promise<ReadonlyMap<string, Statistics>> {
  const { unitField, units, match, keys, measures } = question;
  const asked = [...new Set([...units.values()].flatMap((codes) => [...codes]))];
  const rows = await model.aggregate<GroupRow>([
    { $match: { $and: [match, { [unitField]: { $in: asked } }] } },
    { $group: { _id: { ...keys, place: `$${unitField}` }, ...sums(measures) } },
    { $limit: mostRows + 1 },
  ]);
  if (rows.length > mostRows) throw new TooManyGroups(`more than ${mostRows} groups of units`);
  const answer = ([place, codes]: readonly [string, ReadonlySet<string>]) => {
    const together = added(
      rows.filter((row) => codes.has(String(row._id.place))),
      Object.keys(measures),
    );
    return [place, statisticsFrom(together.slice(0, groupLimit + 1), keys, measures)] as const;
  };
  return new Map([...units].map(answer));
}

/** Rows of several units with the same keys as one. */
function added(rows: readonly GroupRow[], measures: readonly string[]): GroupRow[] {
  const byKey = Map.groupBy(rows, ({ _id: { place: _, ...key } }) => JSON.stringify(key));
  return [...byKey.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const total = (name: string) => [first, ...more].reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
    return [{ ...first, ...Object.fromEntries(measures.map((name) => [name, total(name)])) }];
  });
}
