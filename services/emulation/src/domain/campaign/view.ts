import type { ConsensusCampaignView } from '@danvan/contracts';
import type { Campaign } from './types.ts';

/** What a campaign shows to other services. */
export const campaignView = ({ statusSince: _, unitPath, ...shown }: Campaign): ConsensusCampaignView => ({
  ...shown,
  unitPath: [...unitPath],
});
