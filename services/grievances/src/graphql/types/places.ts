import type { AdministrativeUnitResolvers, OrganizationResolvers } from '../__generated__/types.ts';
import { countsAt } from '../counts.ts';
import { shownStatistics } from '../statistics.ts';

export const AdministrativeUnit: AdministrativeUnitResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  grievanceStatistics: async ({ code }, { filter, groupBy, asOf }, context) =>
    shownStatistics(await context.loaders.unitStatistics.load({ place: code, filter, groupBy, asOf }), { filter, groupBy }, context, {
      // As of another day a unit is other wards: no filter of ours, and so nothing is told of denunciations.
      [asOf ? 'unitAsOf' : 'withinUnit']: { eq: code },
    }),
  dialogueStatistics: ({ code }, asked, context) => countsAt(context.loaders.dialogueCounts.units, code, asked, context),
  receptionStatistics: ({ code }, asked, context) => countsAt(context.loaders.receptionCounts.units, code, asked, context),
  inspectionStatistics: ({ code }, asked, context) => countsAt(context.loaders.inspectionCounts.units, code, asked, context),
  oneStopStatistics: ({ code }, asked, context) => countsAt(context.loaders.oneStopCounts.units, code, asked, context),
};

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  grievanceStatistics: async ({ id }, { filter, groupBy }, context) =>
    shownStatistics(await context.loaders.organizationStatistics.load({ place: id, filter, groupBy }), { filter, groupBy }, context, {
      withinOrganization: { eq: id },
    }),
  dialogueStatistics: ({ id }, asked, context) => countsAt(context.loaders.dialogueCounts.organizations, id, asked, context),
  receptionStatistics: ({ id }, asked, context) => countsAt(context.loaders.receptionCounts.organizations, id, asked, context),
  inspectionStatistics: ({ id }, asked, context) => countsAt(context.loaders.inspectionCounts.organizations, id, asked, context),
  oneStopStatistics: ({ id }, asked, context) => countsAt(context.loaders.oneStopCounts.organizations, id, asked, context),
};
