import { ratioOf, type Statistics } from '@danvan/aggregate-store';
import { entryGroupKeys } from '../persistence/entry-model.ts';
import type { EmulationEntryFilter, EmulationGroupKey, EmulationGroupKeyValues } from './__generated__/types.ts';

export type StatisticsArguments = {
  readonly filter?: EmulationEntryFilter | null | undefined;
  readonly groupBy?: readonly EmulationGroupKey[] | null | undefined;
  /** By the units of this day. */
  readonly asOf?: string | null | undefined;
};

/** The keys of an answer and their expressions. */
export const groupKeys = (groupBy: StatisticsArguments['groupBy']): Record<string, unknown> =>
  Object.fromEntries((groupBy ?? []).map((key) => entryGroupKeys[key]));

function measured(sums: Readonly<Record<string, number>>) {
  const { count = 0, assessed = 0, recognised = 0, scoreHundredths = 0, replications = 0 } = sums;
  return { count, assessed, recognised, averageScore: ratioOf(scoreHundredths / 100, assessed), replications };
}

/** Statistics as the graph shows them: without keys there is one group of everything, and it is not shown. */
export function shownStatistics({ total, groups }: Statistics, groupBy: StatisticsArguments['groupBy'], asOf: Date) {
  return {
    asOf,
    total: measured(total),
    groups: groupBy?.length ? groups.map(({ key, measures }) => ({ key: key as EmulationGroupKeyValues, ...measured(measures) })) : [],
  };
}
