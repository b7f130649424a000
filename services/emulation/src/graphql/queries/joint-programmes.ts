import { compileFilter, statisticsOf } from '@danvan/aggregate-store';
import { jointProgrammeFilterFields, jointProgrammeMeasures } from '../../persistence/joint-programme-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';
import { jointProgrammePage } from '../joint-programme-page.ts';
import { jointGroupKeys, shownJointStatistics } from '../joint-statistics.ts';

export const jointProgramme: QueryResolvers['jointProgramme'] = (_, { id }, { loaders }) => loaders.jointProgramme.load(id);

export const jointProgrammes: QueryResolvers['jointProgrammes'] = (_, asked, context) =>
  jointProgrammePage(context, { list: 'jointProgrammes', ...asked });

export const jointProgrammeStatistics: QueryResolvers['jointProgrammeStatistics'] = async (_, { filter, groupBy }, context) => {
  const match = compileFilter(filter, jointProgrammeFilterFields);
  const question = { match, keys: jointGroupKeys(groupBy), measures: jointProgrammeMeasures };
  return shownJointStatistics(await statisticsOf(context.jointProgrammes.model, question), groupBy, context.now);
};
