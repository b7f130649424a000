import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { campaignRefusals } from '../../domain/campaign/refusals.ts';
import { householdTally } from '../../persistence/household-tally.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { dated } from '../dated.ts';
import { assertCovered, campaignMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

export const planConsensusCampaign: MutationResolvers['planConsensusCampaign'] = async (_, { input }, context) => {
  const { projectName, projectCode, unitCode, teamId, provenance = 'RECORDED' } = input;
  const [unit, team] = await Promise.all([context.loaders.unit.load(unitCode), context.loaders.organization.load(teamId)]);
  if (!unit) return unknown('campaign', 'UNKNOWN_UNIT', 'unitCode', unitCode, context);
  if (!team) return unknown('campaign', 'UNKNOWN_ORGANIZATION', 'teamId', teamId, context);
  await assertCovered(context, 'campaign.plan', { path: team.path, unitPath: unit.path });
  const id = idFor('campaign', context.actor.id, input.idempotencyKey);
  const campaign = { id, projectName, projectCode, unitCode, unitPath: unit.path, teamId, provenance };
  return context.campaigns
    .execute(id, { type: 'plan', campaign, ...dated(input, context) }, await commandMeta(context, input))
    .then(asPayload('campaign', campaignRefusals, context));
};

export const activateConsensusCampaign: MutationResolvers['activateConsensusCampaign'] = async (_, { input }, context) => {
  const households = await householdTally(context.households.model, input.campaignId);
  return context.campaigns
    .execute(
      input.campaignId,
      { type: 'activate', households, ...dated(input, context) },
      await campaignMeta(context, input, 'campaign.activate'),
    )
    .then(asPayload('campaign', campaignRefusals, context));
};

export const stallConsensusCampaign: MutationResolvers['stallConsensusCampaign'] = async (_, { input }, context) =>
  context.campaigns
    .execute(input.campaignId, { type: 'stall', ...dated(input, context) }, await campaignMeta(context, input, 'campaign.stall'))
    .then(asPayload('campaign', campaignRefusals, context));

export const resumeConsensusCampaign: MutationResolvers['resumeConsensusCampaign'] = async (_, { input }, context) =>
  context.campaigns
    .execute(input.campaignId, { type: 'resume', ...dated(input, context) }, await campaignMeta(context, input, 'campaign.resume'))
    .then(asPayload('campaign', campaignRefusals, context));

export const completeConsensusCampaign: MutationResolvers['completeConsensusCampaign'] = async (_, { input }, context) => {
  const households = await householdTally(context.households.model, input.campaignId);
  return context.campaigns
    .execute(
      input.campaignId,
      { type: 'complete', households, ...dated(input, context) },
      await campaignMeta(context, input, 'campaign.complete'),
    )
    .then(asPayload('campaign', campaignRefusals, context));
};

export const closeConsensusCampaign: MutationResolvers['closeConsensusCampaign'] = async (_, { input }, context) =>
  context.campaigns
    .execute(input.campaignId, { type: 'close', ...dated(input, context) }, await campaignMeta(context, input, 'campaign.close'))
    .then(asPayload('campaign', campaignRefusals, context));
