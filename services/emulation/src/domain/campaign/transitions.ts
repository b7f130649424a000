import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { CampaignStatus } from '@danvan/contracts';
import type { CampaignCommand } from './types.ts';

/** A stalled campaign is resumed before anyone is visited; CLOSED is the end. */
export const campaignTransitions = {
  PLANNED: { activate: 'ACTIVE' },
  ACTIVE: { complete: 'COMPLETED', stall: 'STALLED' },
  STALLED: { resume: 'ACTIVE' },
  COMPLETED: { close: 'CLOSED' },
} as const satisfies TransitionTable<CampaignStatus, CampaignCommand['type']>;

/** What can be done to a campaign that exists, in the order of its life. */
export const campaignActions = ['activate', 'stall', 'resume', 'complete', 'close'] as const satisfies readonly CampaignCommand['type'][];
