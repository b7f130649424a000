import type { AdministrativeUnitResolvers } from '../__generated__/types.ts';
import { shownConsensus } from '../consensus-statistics.ts';
import { shownJointStatistics } from '../joint-statistics.ts';
import { shownRollouts } from '../rollout-statistics.ts';
import { shownStatistics } from '../statistics.ts';

export const AdministrativeUnit: AdministrativeUnitResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  emulationStatistics: async ({ code }, { filter, groupBy, asOf }, { loaders, now }) =>
    shownStatistics(await loaders.unitStatistics.load({ place: code, filter, groupBy, asOf }), groupBy, now),
  consensusStatistics: async ({ code }, { filter, groupBy }, { loaders, now }) =>
    shownConsensus(await loaders.unitConsensus.load({ place: code, filter, groupBy }), groupBy, now),
  rolloutStatistics: async ({ code }, { filter, groupBy }, { loaders, now }) =>
    shownRollouts(await loaders.unitRollouts.load({ place: code, filter, groupBy }), groupBy, now),
  jointProgrammeStatistics: async ({ code }, { filter, groupBy }, { loaders, now }) =>
    shownJointStatistics(await loaders.unitJointStatistics.load({ place: code, filter, groupBy }), groupBy, now),
};
