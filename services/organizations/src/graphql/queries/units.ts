import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { unitFilterFields } from '../../persistence/unit-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';

export const administrativeUnit: QueryResolvers['administrativeUnit'] = (_, { code }, { loaders }) => loaders.unit.load(code);

export const administrativeUnits: QueryResolvers['administrativeUnits'] = async (_, { filter, first, after }, { units, cursors }) => {
  const list = 'administrativeUnits';
  const match = compileFilter(filter, unitFilterFields);
  const page = await pageOf(units.model, { match, orderBy: '_id', ...pageRequest(cursors, list, { first, after }) });
  return connectionOf({ cursors, list, page, after, toNode: toState, totalCount: () => units.model.countDocuments(match) });
};
