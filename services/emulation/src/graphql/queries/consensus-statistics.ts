import { compileFilter, statisticsOf } from '@danvan/aggregate-store';
import { consensusFilterFields, consensusMeasures } from '../../persistence/household-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';
import { consensusKeys, shownConsensus } from '../consensus-statistics.ts';

export const consensusStatistics: QueryResolvers['consensusStatistics'] = async (_, { filter, groupBy }, { households, now }) => {
  const match = compileFilter(filter, consensusFilterFields);
  const found = await statisticsOf(households.model, { match, keys: consensusKeys(groupBy), measures: consensusMeasures });
  return shownConsensus(found, groupBy, now);
};
