import { compileFilter, statisticsOf } from '@danvan/aggregate-store';
import { caseFilterFields, caseMeasures } from '../../persistence/case-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';
import { groupKeys, shownStatistics } from '../statistics.ts';

export const grievanceStatistics: QueryResolvers['grievanceStatistics'] = async (_, { filter, groupBy }, context) => {
  const sight = await context.sight();
  const match = { $and: [compileFilter(filter, caseFilterFields), sight.match('resolver', 'verifierId')] };
  const found = await statisticsOf(context.cases.model, { match, keys: groupKeys(groupBy), measures: caseMeasures });
  return shownStatistics(found, { filter, groupBy }, context);
};
