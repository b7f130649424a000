import { type Expressions, ratioOf, type Statistics } from '@danvan/aggregate-store';
import { democracyDimensions } from '@danvan/contracts';
import { rolloutGroupKeys } from '../persistence/rollout-target-model.ts';
import type { RolloutGroupKey, RolloutGroupKeyValues, RolloutTargetFilter } from './__generated__/types.ts';

export type RolloutArguments = {
  readonly filter?: RolloutTargetFilter | null | undefined;
  readonly groupBy?: readonly RolloutGroupKey[] | null | undefined;
};

/** The keys of an answer and their expressions. */
export const rolloutKeys = (groupBy: RolloutArguments['groupBy']): Expressions =>
  Object.fromEntries((groupBy ?? []).map((key) => rolloutGroupKeys[key]));

type Sums = Readonly<Record<string, number>>;

/** Dimensions that nobody reported are left out: nothing asked for is not nothing done. */
const dimensionsIn = (sums: Sums) =>
  democracyDimensions.flatMap((dimension) => {
    const contents = sums[`${dimension}_contents`] ?? 0;
    return contents === 0 ? [] : [{ dimension, carriedOut: ratioOf(sums[`${dimension}_carriedOut`] ?? 0, contents) }];
  });

/** The measures of a rollout, a unit or a group, from their sums. */
export function rolloutMeasured(sums: Sums) {
  const { organizations = 0, reported = 0, completed = 0, staffReached = 0, headcount = 0, sessions = 0, attendance = 0 } = sums;
  return {
    organizations,
    reported: ratioOf(reported, organizations),
    completed: ratioOf(completed, organizations),
    staffReached: ratioOf(staffReached, headcount),
    sessions,
    attendance,
    dimensions: dimensionsIn(sums),
  };
}

/** Statistics as the graph shows them: without keys there is one group of everything, and it is not shown. */
export function shownRollouts({ total, groups }: Statistics, groupBy: RolloutArguments['groupBy'], asOf: Date) {
  return {
    asOf,
    total: rolloutMeasured(total),
    groups: groupBy?.length ? groups.map(({ key, measures }) => ({ key: key as RolloutGroupKeyValues, ...rolloutMeasured(measures) })) : [],
  };
}
