import type { Campaign, CampaignEvent } from './types.ts';

type Planned = Extract<CampaignEvent, { type: 'CampaignPlanned' }>;
type Visited = Extract<CampaignEvent, { type: 'HouseholdVisited' }>;

export function evolve(state: Campaign | null, event: CampaignEvent): Campaign {
  if (event.type === 'CampaignPlanned') return planned(event);
  if (state === null) throw new Error(`${event.type} before CampaignPlanned`);
  if (event.type === 'HouseholdVisited') return visited(state, event);
  return { ...state, ...changed(event), statusSince: event.on };
}

function planned({ type: _, on, householdIds, ...facts }: Planned): Campaign {
  return {
    ...facts,
    status: 'PLANNED',
    plannedOn: on,
    statusSince: on,
    completedOn: null,
    households: householdIds.map((id) => ({ id, stance: 'NOT_CONTACTED', lastVisitOn: null })),
    visitCount: 0,
    lastVisitOn: null,
  };
}

/** The visits themselves stay in the event log: the state keeps only what the next decision needs. */
function visited(state: Campaign, { householdId, stance, on }: Visited): Campaign {
  return {
    ...state,
    households: state.households.map((household) => (household.id === householdId ? { ...household, stance, lastVisitOn: on } : household)),
    visitCount: state.visitCount + 1,
    lastVisitOn: state.lastVisitOn !== null && state.lastVisitOn > on ? state.lastVisitOn : on,
  };
}

function changed(event: Exclude<CampaignEvent, Planned | Visited>): Pick<Campaign, 'status'> & Partial<Campaign> {
  switch (event.type) {
    case 'CampaignActivated':
    case 'CampaignResumed':
      return { status: 'ACTIVE' };
    case 'CampaignStalled':
      return { status: 'STALLED' };
    case 'CampaignCompleted':
      return { status: 'COMPLETED', completedOn: event.on };
    case 'CampaignClosed':
      return { status: 'CLOSED' };
  }
}
