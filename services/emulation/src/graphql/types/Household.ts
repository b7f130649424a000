import { historyOf } from '@danvan/subgraph';
import type { HouseholdResolvers, HouseholdVisitResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { organizationOf } from '../references.ts';

export const Household: HouseholdResolvers = {
  campaign: ({ campaignId }, _, { loaders }) => loaders.campaign.load(campaignId),
  person: ({ id }, _, { loaders }) => loaders.householdPerson.load(id),
  visits: ({ course }) => course.filter(({ visitId }) => visitId !== null),
  history: historyOf(({ households }: Context) => households),
};

export const HouseholdVisit: HouseholdVisitResolvers = {
  team: ({ teamId }) => organizationOf(teamId),
  from: ({ from }) => from ?? 'NOT_CONTACTED',
  stance: ({ to }) => to,
  concern: ({ concern }) => concern ?? 'NONE',
  commitment: ({ commitment }) => commitment ?? 'NONE',
  note: ({ visitId }, _, { loaders }) => (visitId === null ? null : loaders.visitNote.load(visitId)),
};
