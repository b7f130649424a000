import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { programmeFilterFields } from '../../persistence/programme-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';

export const emulationProgramme: QueryResolvers['emulationProgramme'] = (_, { id }, { loaders }) => loaders.programme.load(id);

export const emulationProgrammes: QueryResolvers['emulationProgrammes'] = async (_, { filter, first, after }, { programmes, cursors }) => {
  const list = 'emulationProgrammes';
  const match = compileFilter(filter, programmeFilterFields);
  const page = await pageOf(programmes.model, { match, orderBy: '_id', ...pageRequest(cursors, list, { first, after }) });
  return connectionOf({ cursors, list, page, after, toNode: toState, totalCount: () => programmes.model.countDocuments(match) });
};
