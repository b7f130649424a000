import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { householdRefusals } from '../../domain/household/refusals.ts';
import type { Household } from '../../domain/household/types.ts';
import { accountForDays } from '../../persistence/consensus-days.ts';
import { householdIdOf } from '../../persistence/household-id.ts';
import { keepPersonal } from '../../persistence/household-persons.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { dated } from '../dated.ts';
import { assertMeetsHouseholds } from '../household-scope.ts';
import { unknown } from '../unknown.ts';

export const recordHouseholdVisit: MutationResolvers['recordHouseholdVisit'] = async (_, { input }, context) => {
  const { campaignId, concern = 'NONE', commitment = 'NONE', stance, visitors, note } = input;
  const campaign = await context.loaders.campaign.load(campaignId);
  if (!campaign) return unknown('household', 'UNKNOWN_CAMPAIGN', 'campaignId', campaignId, context);
  await assertMeetsHouseholds(context, campaign);
  if (input.teamId && !(await context.loaders.organization.load(input.teamId))) {
    return unknown('household', 'UNKNOWN_ORGANIZATION', 'teamId', input.teamId, context);
  }
  const householdId = householdIdOf(campaignId, input.householdCode);
  const visitId = idFor('visit', context.actor.id, input.idempotencyKey);
  const visit = { visitId, concern, commitment, stance, teamId: input.teamId ?? campaign.teamId };
  const when = dated(input, context);
  const outcome = await context.households.execute(
    householdId,
    { type: 'recordVisit', visit, campaign, ...when },
    await commandMeta(context, input),
  );
  if (outcome.ok) {
    if (visitors || note) await keepPersonal(context.visitNotes, { _id: visitId, householdId, visitors: visitors ?? '', note: note ?? '' });
    await accountForDays(context.households.model, context.consensusDays.model, campaignId, [when.on]);
  }
  return { ...asPayload<Household, 'household'>('household', householdRefusals, context)(outcome), campaign: outcome.ok ? campaign : null };
};

export const eraseHouseholdPerson: MutationResolvers['eraseHouseholdPerson'] = async (_, { input }, context) => {
  const campaign = await context.loaders.campaign.load(input.campaignId);
  if (!campaign) return unknown('household', 'UNKNOWN_CAMPAIGN', 'campaignId', input.campaignId, context);
  await assertMeetsHouseholds(context, campaign);
  const household = await context.households.load(householdIdOf(campaign.id, input.householdCode));
  if (!household) return unknown('household', 'UNKNOWN_HOUSEHOLD', 'householdCode', '', context);
  await context.householdPersons.model.deleteOne({ _id: household.id });
  await context.visitNotes.model.deleteMany({ householdId: household.id });
  return { household, campaign, errors: [] };
};
