import type { OrganizationResolvers } from '../__generated__/types.ts';
import { entryPage } from '../entry-page.ts';
import { shownStatistics } from '../statistics.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  emulationEntries: ({ id }, asked, context) =>
    entryPage(context, { list: `emulationEntries of organization ${id}`, scope: { 'registrant.path': id }, ...asked }),
  emulationStatistics: async ({ id }, { filter, groupBy }, { loaders, now }) =>
    shownStatistics(await loaders.organizationStatistics.load({ place: id, filter, groupBy }), groupBy, now),
};
