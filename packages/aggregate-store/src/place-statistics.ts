import type { Model } from 'mongoose';
import { type GroupRow, groupLimit, type Statistics, type StatisticsQuestion, statisticsFrom, sums } from './statistics.ts';

type Question = StatisticsQuestion & {
  /** The field that holds a record's way down from the root, by units or by organizations. */
  readonly path: string;
  readonly places: readonly string[];
};

/**
 * Statistics of many places by one aggregation: a record counts for every asked place on its path. Records are grouped before the
 * paths are unwound, so what is unwound are groups. @throws TooManyGroups over 1,000 groups of one place
 */
export async function statisticsByPlace<T>(model: Model<T>, question: Question): Promise<ReadonlyMap<string, Statistics>> {
  const { path, match, keys, measures } = question;
  const places = [...new Set(question.places)];
  const again = Object.fromEntries(Object.keys(measures).map((name) => [name, `$${name}`]));
  const rows = await model.aggregate<GroupRow>([
    { $match: { $and: [match, { [path]: { $in: places } }] } },
    { $group: { _id: { ...keys, place: `$${path}` }, ...sums(measures) } },
    { $unwind: '$_id.place' },
    { $match: { '_id.place': { $in: places } } },
    { $group: { _id: '$_id', ...sums(again) } },
    { $limit: places.length * groupLimit + 1 },
  ]);
  const byPlace = Map.groupBy(rows, (row) => row._id.place);
  return new Map(places.map((place) => [place, statisticsFrom(byPlace.get(place) ?? [], keys, measures)]));
}
