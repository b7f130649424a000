import { compileFilter, statisticsOf } from '@danvan/aggregate-store';
import { organizationFilterFields, organizationGroupKeys } from '../../persistence/organization-model.ts';
import type { OrganizationGroupValues, QueryResolvers } from '../__generated__/types.ts';

export const organizationStatistics: QueryResolvers['organizationStatistics'] = async (_, { filter, groupBy }, { organizations, now }) => {
  const keys = Object.fromEntries((groupBy ?? []).map((key) => organizationGroupKeys[key]));
  const { total, groups } = await statisticsOf(organizations.model, {
    match: compileFilter(filter, organizationFilterFields),
    keys,
    measures: { count: 1 },
  });
  return {
    asOf: now,
    total: { count: total.count ?? 0 },
    groups: groupBy?.length ? groups.map(({ key, measures }) => ({ key: key as OrganizationGroupValues, count: measures.count ?? 0 })) : [],
  };
};
