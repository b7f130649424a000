import type { OrganizationResolvers } from '../__generated__/types.ts';
import { entryPage } from '../entry-page.ts';
import { jointProgrammePage } from '../joint-programme-page.ts';
import { shownStatistics } from '../statistics.ts';

/** What it or an organization under it registered or has taken over. */
const under = (id: string) => ({ 'derived.organizationPath': id });
const recognised = { status: { $in: ['RECOGNISED', 'REPLICATED'] } };

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  emulationEntries: ({ id }, asked, context) =>
    entryPage(context, { list: `emulationEntries of organization ${id}`, scope: under(id), ...asked }),
  recognisedEntries: ({ id }, asked, context) =>
    entryPage(context, { list: `recognisedEntries of organization ${id}`, scope: { ...under(id), ...recognised }, ...asked }),
  emulationStatistics: async ({ id }, { filter, groupBy }, { loaders, now }) =>
    shownStatistics(await loaders.organizationStatistics.load({ place: id, filter, groupBy }), groupBy, now),
  jointProgrammes: ({ id }, asked, context) =>
    jointProgrammePage(context, { list: `jointProgrammes of organization ${id}`, scope: { 'derived.signatoryIds': id }, ...asked }),
};
