import { availableActions, historyOf } from '@danvan/subgraph';
import { campaignTransitions } from '../../domain/campaign/transitions.ts';
import { consensusRate, consensusSeries, standing } from '../../domain/household/consensus.ts';
import { policy } from '../../policy.ts';
import type { ConcernCategory, ConsensusCampaignResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { householdPage } from '../household-page.ts';
import { assertMeetsHouseholds } from '../household-scope.ts';

const actions = {
  activateConsensusCampaign: { command: 'activate', action: 'campaign.activate' },
  stallConsensusCampaign: { command: 'stall', action: 'campaign.stall' },
  resumeConsensusCampaign: { command: 'resume', action: 'campaign.resume' },
  completeConsensusCampaign: { command: 'complete', action: 'campaign.complete' },
  closeConsensusCampaign: { command: 'close', action: 'campaign.close' },
};

export const ConsensusCampaign: ConsensusCampaignResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.campaign.load(id),
  unit: ({ unitCode }) => ({ code: unitCode }),
  team: ({ teamId }) => ({ id: teamId }),
  visitCount: async ({ id }, _, { loaders }) => standing(await loaders.consensusDays.load(id)).visitCount,
  lastVisitOn: async ({ id }, _, { loaders }) => standing(await loaders.consensusDays.load(id)).lastVisitOn,
  stances: async ({ id }, _, { loaders }) => {
    const { stances } = standing(await loaders.consensusDays.load(id));
    return {
      notContacted: stances.NOT_CONTACTED ?? 0,
      visited: stances.VISITED ?? 0,
      undecided: stances.UNDECIDED ?? 0,
      objecting: stances.OBJECTING ?? 0,
      agreed: stances.AGREED ?? 0,
      signed: stances.SIGNED ?? 0,
      handedOver: stances.HANDED_OVER ?? 0,
    };
  },
  consensus: async ({ id }, _, { loaders }) => consensusRate(standing(await loaders.consensusDays.load(id)).stances),
  consensusSeries: async ({ id }, _, { loaders }) => [...consensusSeries(await loaders.consensusDays.load(id))],
  concerns: async ({ id }, _, { loaders }) => {
    const counted = Object.entries(standing(await loaders.consensusDays.load(id)).concerns) as [ConcernCategory, number][];
    return counted
      .map(([concern, visits]) => ({ concern, visits }))
      .sort((a, b) => b.visits - a.visits || (a.concern < b.concern ? -1 : 1));
  },
  households: async (campaign, asked, context) => {
    await assertMeetsHouseholds(context, campaign);
    return householdPage(context, campaign.id, asked);
  },
  availableActions: ({ status }, _, context) => availableActions(context, { policy, transitions: campaignTransitions, status, actions }),
  history: historyOf(({ campaigns }: Context) => campaigns),
};
