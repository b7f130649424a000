import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { statusDateOutOfOrder, unfinished, unfitToPlan, unfitVisit } from './guards.ts';
import type { CampaignRefusal } from './refusals.ts';
import { campaignTransitions } from './transitions.ts';
import type { Campaign, CampaignCommand, CampaignEvent } from './types.ts';

type CampaignDecision = Decision<CampaignEvent, CampaignRefusal>;

export function decide(state: Campaign | null, command: CampaignCommand): CampaignDecision {
  if (state === null) return plan(command);
  if (!allows(campaignTransitions, state.status, command.type)) return illegalTransition(campaignTransitions, state.status, command.type);
  if (command.type === 'recordVisit') {
    return unfitVisit(state, command.visit, command) ?? accept({ type: 'HouseholdVisited', ...command.visit, on: command.on });
  }
  return statusDateOutOfOrder(state, command) ?? changeStatus(state, command);
}

function plan(command: CampaignCommand): CampaignDecision {
  if (command.type !== 'plan') return refuse('NOT_FOUND');
  const { campaign, on } = command;
  return dateOutOfOrder(command, null) ?? unfitToPlan(campaign) ?? accept({ type: 'CampaignPlanned', ...campaign, on });
}

function changeStatus(state: Campaign, command: Exclude<CampaignCommand, { type: 'recordVisit' }>): CampaignDecision {
  const { on } = command;
  switch (command.type) {
    case 'plan':
      return refuse('ALREADY_EXISTS');
    case 'activate':
      return accept({ type: 'CampaignActivated', on });
    case 'stall':
      return accept({ type: 'CampaignStalled', on });
    case 'resume':
      return accept({ type: 'CampaignResumed', on });
    case 'complete':
      return unfinished(state) ?? accept({ type: 'CampaignCompleted', on });
    case 'close':
      return accept({ type: 'CampaignClosed', on });
  }
}
