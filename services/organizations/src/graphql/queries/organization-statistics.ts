import { allOf, compileFilter, statisticsOf } from '@danvan/aggregate-store';
import { organizationFilterFields, organizationGroupKeys } from '../../persistence/organization-model.ts';
import { standing } from '../../persistence/sight.ts';
import type { OrganizationGroupValues, QueryResolvers } from '../__generated__/types.ts';
import { sightOf } from '../seeing.ts';

export const organizationStatistics: QueryResolvers['organizationStatistics'] = async (_, { filter, groupBy, asOf }, context) => {
  const sight = await sightOf(context, 'organizations', { filter, asOf: asOf ?? null });
  const expressions = organizationGroupKeys(sight.asOf);
  const { total, groups } = await statisticsOf(context.organizations.model, {
    match: allOf(standing(sight), compileFilter(filter, organizationFilterFields(sight))),
    keys: Object.fromEntries((groupBy ?? []).map((key) => expressions[key])),
    measures: { count: 1 },
  });
  return {
    asOf: context.now,
    total: { count: total.count ?? 0 },
    groups: groupBy?.length ? groups.map(({ key, measures }) => ({ key: key as OrganizationGroupValues, count: measures.count ?? 0 })) : [],
  };
};
