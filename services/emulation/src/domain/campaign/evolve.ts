import type { Campaign, CampaignEvent } from './types.ts';

type Planned = Extract<CampaignEvent, { type: 'CampaignPlanned' }>;

export function evolve(state: Campaign | null, event: CampaignEvent): Campaign {
  if (event.type === 'CampaignPlanned') return planned(event);
  if (state === null) throw new Error(`${event.type} before CampaignPlanned`);
  return { ...state, ...changed(event), statusSince: event.on };
}

const planned = ({ type: _, on, ...facts }: Planned): Campaign => ({
  ...facts,
  status: 'PLANNED',
  plannedOn: on,
  statusSince: on,
  completedOn: null,
});

function changed(event: Exclude<CampaignEvent, Planned>): Pick<Campaign, 'status'> & Partial<Campaign> {
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
