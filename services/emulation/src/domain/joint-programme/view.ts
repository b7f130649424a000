import type { JointProgrammeView } from '@danvan/contracts';
import type { JointProgramme } from './types.ts';

/** What a joint programme shows to other services: all but the coordinator’s place among organizations, and the words of its reviews. */
export function jointProgrammeView(state: JointProgramme): JointProgrammeView {
  const { coordinator, signatories, tasks, statusSince: _since, midYearReview: _midYear, yearEndReview: _yearEnd, ...shown } = state;
  return {
    ...shown,
    coordinatorId: coordinator.id,
    unitCode: coordinator.unitCode,
    unitPath: [...coordinator.unitPath],
    signatories: [...signatories],
    tasks: tasks.map((task) => ({ ...task, coOperatorIds: [...task.coOperatorIds] })),
  };
}
