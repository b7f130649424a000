import type { RolloutTarget, TargetEvent } from './types.ts';

type Assigned = Extract<TargetEvent, { type: 'TargetAssigned' }>;

export function evolve(state: RolloutTarget | null, event: TargetEvent): RolloutTarget {
  if (event.type === 'TargetAssigned') return assigned(event);
  if (state === null) throw new Error(`${event.type} before TargetAssigned`);
  return { ...state, ...changed(state, event), lastOn: event.on };
}

const assigned = ({ type: _, on, ...facts }: Assigned): RolloutTarget => ({
  ...facts,
  status: 'ASSIGNED',
  assignedOn: on,
  lastOn: on,
  staffReached: 0,
  reportedHeadcount: null,
  sessions: 0,
  attendance: 0,
  dimensions: [],
  evidenceIds: [],
  lastReportOn: null,
  completedOn: null,
});

function changed(state: RolloutTarget, event: Exclude<TargetEvent, Assigned>): Partial<RolloutTarget> {
  switch (event.type) {
    case 'SessionHeld':
      return { status: 'IN_PROGRESS', sessions: state.sessions + 1, attendance: state.attendance + event.attendance };
    case 'ReachReported': {
      const { type: _, on, ...figures } = event;
      return { ...figures, status: 'IN_PROGRESS', lastReportOn: on };
    }
    case 'TargetCompleted':
      return { status: 'COMPLETED', completedOn: event.on };
    case 'TargetWithdrawn':
      return { status: 'WITHDRAWN' };
  }
}
