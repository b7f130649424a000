import type { AdministrativeUnitResolvers } from '../__generated__/types.ts';
import { shownStatistics } from '../statistics.ts';

export const AdministrativeUnit: AdministrativeUnitResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  emulationStatistics: async ({ code }, { filter, groupBy }, { loaders, now }) =>
    shownStatistics(await loaders.unitStatistics.load({ place: code, filter, groupBy }), groupBy, now),
};
