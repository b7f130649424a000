import type { Rollout, RolloutEvent } from './types.ts';

type Planned = Extract<RolloutEvent, { type: 'RolloutPlanned' }>;

export function evolve(state: Rollout | null, event: RolloutEvent): Rollout {
  if (event.type === 'RolloutPlanned') return planned(event);
  if (state === null) throw new Error(`${event.type} before RolloutPlanned`);
  return { ...state, ...changed(event), statusSince: event.on };
}

const planned = ({ type: _, on, ...facts }: Planned): Rollout => ({
  ...facts,
  status: 'PLANNED',
  plannedOn: on,
  statusSince: on,
  endedOn: null,
});

function changed(event: Exclude<RolloutEvent, Planned>): Pick<Rollout, 'status'> & Partial<Rollout> {
  switch (event.type) {
    case 'RolloutBegun':
      return { status: 'ACTIVE' };
    case 'RolloutClosed':
      return { status: 'CLOSED', endedOn: event.on };
    case 'RolloutCancelled':
      return { status: 'CANCELLED', endedOn: event.on };
  }
}
