import type { AdministrativeUnitResolvers, OrganizationResolvers } from '../__generated__/types.ts';
import { shownStatistics } from '../statistics.ts';

export const AdministrativeUnit: AdministrativeUnitResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  grievanceStatistics: async ({ code }, { filter, groupBy }, context) =>
    shownStatistics(await context.loaders.unitStatistics.load({ place: code, filter, groupBy }), { groupBy }, context),
};

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  grievanceStatistics: async ({ id }, { filter, groupBy }, context) =>
    shownStatistics(await context.loaders.organizationStatistics.load({ place: id, filter, groupBy }), { groupBy }, context),
};
