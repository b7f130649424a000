import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { unfinished, unfitToPlan, withoutHouseholds } from './guards.ts';
import type { CampaignRefusal } from './refusals.ts';
import { campaignTransitions } from './transitions.ts';
import type { Campaign, CampaignCommand, CampaignEvent } from './types.ts';

type CampaignDecision = Decision<CampaignEvent, CampaignRefusal>;

export function decide(state: Campaign | null, command: CampaignCommand): CampaignDecision {
  if (state === null) return plan(command);
  if (!allows(campaignTransitions, state.status, command.type)) return illegalTransition(campaignTransitions, state.status, command.type);
  return dateOutOfOrder(command, state.statusSince) ?? changeStatus(command);
}

function plan(command: CampaignCommand): CampaignDecision {
  if (command.type !== 'plan') return refuse('NOT_FOUND');
  const { campaign, on } = command;
  return dateOutOfOrder(command, null) ?? unfitToPlan(campaign) ?? accept({ type: 'CampaignPlanned', ...campaign, on });
}

function changeStatus(command: CampaignCommand): CampaignDecision {
  const { on } = command;
  switch (command.type) {
    case 'plan':
      return refuse('ALREADY_EXISTS');
    case 'activate':
      return withoutHouseholds(command.households) ?? accept({ type: 'CampaignActivated', on });
    case 'stall':
      return accept({ type: 'CampaignStalled', on });
    case 'resume':
      return accept({ type: 'CampaignResumed', on });
    case 'complete':
      return (
        withoutHouseholds(command.households) ??
        unfinished(command.households) ??
        dateOutOfOrder(command, command.households.lastVisitOn) ??
        accept({ type: 'CampaignCompleted', on })
      );
    case 'close':
      return accept({ type: 'CampaignClosed', on });
  }
}
