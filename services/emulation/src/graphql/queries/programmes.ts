import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { programmeFilterFields, programmeOrders } from '../../persistence/programme-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';
import { ordered } from '../order.ts';

export const emulationProgramme: QueryResolvers['emulationProgramme'] = (_, { id }, { loaders }) => loaders.programme.load(id);

export const emulationProgrammes: QueryResolvers['emulationProgrammes'] = async (_, asked, { programmes, cursors }) => {
  const { filter, first, after } = asked;
  const { list, order } = ordered('emulationProgrammes', asked, programmeOrders);
  const match = compileFilter(filter, programmeFilterFields);
  const page = await pageOf(programmes.model, { match, ...order, ...pageRequest(cursors, list, { first, after }) });
  return connectionOf({ cursors, list, page, after, toNode: toState, totalCount: () => programmes.model.countDocuments(match) });
};
