import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { CampaignRefusal } from './refusals.ts';
import type { Campaign, CampaignCommand, CampaignEvent } from './types.ts';

export const campaignLifecycle: Lifecycle<Campaign, CampaignCommand, CampaignEvent, CampaignRefusal> = { decide, evolve };
