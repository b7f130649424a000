import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { campaignFilterFields } from '../../persistence/campaign-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';

export const consensusCampaign: QueryResolvers['consensusCampaign'] = (_, { id }, { loaders }) => loaders.campaign.load(id);

export const consensusCampaigns: QueryResolvers['consensusCampaigns'] = async (_, { filter, first, after }, { campaigns, cursors }) => {
  const list = 'consensusCampaigns';
  const match = compileFilter(filter, campaignFilterFields);
  const page = await pageOf(campaigns.model, { match, orderBy: '_id', ...pageRequest(cursors, list, { first, after }) });
  return connectionOf({ cursors, list, page, after, toNode: toState, totalCount: () => campaigns.model.countDocuments(match) });
};
