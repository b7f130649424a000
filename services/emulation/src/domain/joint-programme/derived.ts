import type { IsoDate, JointProgrammeStatus } from '@danvan/contracts';
import { standingOf } from './standing.ts';
import type { JointProgramme } from './types.ts';

const carriedOut: ReadonlySet<JointProgrammeStatus> = new Set(['ACTIVE', 'MID_YEAR_REVIEWED']);

/** The earliest due date that may pass without anybody having said so; null where none can. */
function nextDueOn({ status, tasks }: JointProgramme): IsoDate | null {
  if (!carriedOut.has(status)) return null;
  const waiting = tasks.filter(({ completedOn, overdueSince }) => completedOn === null && overdueSince === null);
  return waiting.map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
}

/**
 * What is computed from a joint programme to filter and to count by. `planOf` is there only for an annual plan, so that a unique index holds one
 * plan for each programme and year.
 */
export function jointProgrammeDerived(state: JointProgramme) {
  const { tasks, signatories, parentId, year, statusSince } = state;
  const { taskCount, doneCount } = standingOf(tasks, statusSince);
  return {
    nextDueOn: nextDueOn(state),
    taskCount,
    doneCount,
    /** Those of which it has been said that they are. */
    overdueCount: tasks.filter(({ completedOn, overdueSince }) => completedOn === null && overdueSince !== null).length,
    percentSum: tasks.reduce((sum, { percent }) => sum + percent, 0),
    signatoryIds: signatories.map(({ organizationId }) => organizationId),
    ...(parentId !== null && { planOf: `${parentId}/${year}` }),
  };
}
