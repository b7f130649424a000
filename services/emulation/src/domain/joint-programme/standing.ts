import type { IsoDate } from '@danvan/contracts';
import type { JointTask } from './types.ts';

/** How the tasks of a programme stand on a day. */
export type Standing = {
  readonly taskCount: number;
  readonly doneCount: number;
  /** Due before the day and not done. */
  readonly overdueCount: number;
};

export function standingOf(tasks: readonly JointTask[], day: IsoDate): Standing {
  return {
    taskCount: tasks.length,
    doneCount: tasks.filter(({ completedOn }) => completedOn !== null).length,
    overdueCount: tasks.filter(({ completedOn, dueOn }) => completedOn === null && dueOn < day).length,
  };
}
