import { ratioOf, type Statistics } from '@danvan/aggregate-store';
import { jointProgrammeGroupKeys } from '../persistence/joint-programme-model.ts';
import type { JointProgrammeFilter, JointProgrammeGroupKey, JointProgrammeGroupKeyValues } from './__generated__/types.ts';

export type JointStatisticsArguments = {
  readonly filter?: JointProgrammeFilter | null | undefined;
  readonly groupBy?: readonly JointProgrammeGroupKey[] | null | undefined;
};

/** The keys of an answer and their expressions. */
export const jointGroupKeys = (groupBy: JointStatisticsArguments['groupBy']): Record<string, unknown> =>
  Object.fromEntries((groupBy ?? []).map((key) => jointProgrammeGroupKeys[key]));

function measured(sums: Readonly<Record<string, number>>) {
  const { count = 0, signed = 0, tasks = 0, doneTasks = 0, overdueTasks = 0, percentSum = 0 } = sums;
  return { count, signed, tasks, overdueTasks, completion: ratioOf(doneTasks, tasks), averageProgress: ratioOf(percentSum, tasks) };
}

/** Statistics as the graph shows them: without keys there is one group of everything, and it is not shown. */
export function shownJointStatistics({ total, groups }: Statistics, groupBy: JointStatisticsArguments['groupBy'], asOf: Date) {
  return {
    asOf,
    total: measured(total),
    groups: groupBy?.length ? groups.map(({ key, measures }) => ({ key: key as JointProgrammeGroupKeyValues, ...measured(measures) })) : [],
  };
}
