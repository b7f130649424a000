import { consensusCampaign } from '@danvan/contracts';
import { campaignLifecycle } from './lifecycle.ts';
import { campaignRefusals } from './refusals.ts';
import { campaignView } from './view.ts';

export const campaignAggregate = {
  name: 'campaign',
  lifecycle: campaignLifecycle,
  refusals: campaignRefusals,
  topic: consensusCampaign,
  view: campaignView,
};
