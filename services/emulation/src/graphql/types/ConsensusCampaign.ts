import { availableActions, historyOf } from '@danvan/subgraph';
import { consensusRate, consensusSeries } from '../../domain/campaign/consensus.ts';
import { campaignTransitions } from '../../domain/campaign/transitions.ts';
import { campaignView } from '../../domain/campaign/view.ts';
import { policy } from '../../policy.ts';
import type { ConsensusCampaignResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';

const actions = {
  activateConsensusCampaign: { command: 'activate', action: 'campaign.activate' },
  recordHouseholdVisit: { command: 'recordVisit', action: 'campaign.recordVisit' },
  stallConsensusCampaign: { command: 'stall', action: 'campaign.stall' },
  resumeConsensusCampaign: { command: 'resume', action: 'campaign.resume' },
  completeConsensusCampaign: { command: 'complete', action: 'campaign.complete' },
  closeConsensusCampaign: { command: 'close', action: 'campaign.close' },
};

export const ConsensusCampaign: ConsensusCampaignResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.campaign.load(id),
  unit: ({ unitCode }) => ({ code: unitCode }),
  team: ({ teamId }) => ({ id: teamId }),
  stances: (campaign) => {
    const { NOT_CONTACTED, VISITED, UNDECIDED, OBJECTING, AGREED, SIGNED, HANDED_OVER } = campaignView(campaign).stances;
    return {
      notContacted: NOT_CONTACTED,
      visited: VISITED,
      undecided: UNDECIDED,
      objecting: OBJECTING,
      agreed: AGREED,
      signed: SIGNED,
      handedOver: HANDED_OVER,
    };
  },
  consensus: ({ households }) => consensusRate(households.map(({ stance }) => stance)),
  consensusSeries: async ({ id, households }, _, { loaders }) => [
    ...consensusSeries(
      await loaders.visits.load(id),
      households.map((household) => household.id),
    ),
  ],
  availableActions: ({ status }, _, context) => availableActions(context, { policy, transitions: campaignTransitions, status, actions }),
  history: historyOf(({ campaigns }: Context) => campaigns),
};
