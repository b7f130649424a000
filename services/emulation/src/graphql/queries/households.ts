import type { QueryResolvers } from '../__generated__/types.ts';
import { mayMeetHouseholds } from '../household-scope.ts';

/** Whoever may not see it is told the same as where there is none. */
export const household: QueryResolvers['household'] = async (_, { id }, context) => {
  const found = await context.households.load(id);
  const campaign = found && (await context.loaders.campaign.load(found.campaignId));
  return campaign && (await mayMeetHouseholds(context, campaign)) ? found : null;
};
