import { type AggregateDocument, compileFilter, type Statistics } from '@danvan/aggregate-store';
import DataLoader from 'dataloader';
import type { Model } from 'mongoose';
import type { Entry } from '../domain/entry/types.ts';
import { entryFilterFields } from '../persistence/entry-model.ts';
import { type PlacePath, statisticsByPlace } from '../persistence/place-statistics.ts';
import { groupKeys, type StatisticsArguments } from './statistics.ts';

export type PlaceQuestion = StatisticsArguments & { readonly place: string };

/** All places of a request that are asked the same cost one aggregation. */
export function placeStatistics(model: Model<AggregateDocument<Entry>>, path: PlacePath) {
  const askedOf = ({ filter, groupBy }: PlaceQuestion) => JSON.stringify([filter ?? null, groupBy ?? []]);
  const answer = async (asked: readonly PlaceQuestion[]): Promise<ReadonlyMap<string, Statistics>> => {
    const match = compileFilter(asked[0]?.filter, entryFilterFields);
    const keys = groupKeys(asked[0]?.groupBy);
    return statisticsByPlace(model, { path, places: asked.map(({ place }) => place), match, keys });
  };
  return new DataLoader<PlaceQuestion, Statistics, string>(
    async (questions) => {
      const sets = [...Map.groupBy(questions, askedOf)];
      const answers = new Map(await Promise.all(sets.map(async ([set, asked]) => [set, await answer(asked)] as const)));
      return questions.map((question) => answers.get(askedOf(question))?.get(question.place) ?? { total: {}, groups: [] });
    },
    { cacheKeyFn: (question) => JSON.stringify([question.place, askedOf(question)]) },
  );
}
