import { compileFilter, statisticsOf } from '@danvan/aggregate-store';
import { entryFilterFields, entryMeasures } from '../../persistence/entry-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';
import { groupKeys, shownStatistics } from '../statistics.ts';

export const emulationStatistics: QueryResolvers['emulationStatistics'] = async (_, { filter, groupBy }, { entries, now }) => {
  const match = compileFilter(filter, entryFilterFields);
  const found = await statisticsOf(entries.model, { match, keys: groupKeys(groupBy), measures: entryMeasures });
  return shownStatistics(found, groupBy, now);
};
