import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { caseFilterFields } from '../../persistence/case-model.ts';
import { petitionFilterFields } from '../../persistence/petition-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';

export const petition: QueryResolvers['petition'] = (_, { id }, { loaders }) => loaders.petition.load(id);
export const grievanceCase: QueryResolvers['grievanceCase'] = (_, { id }, { loaders }) => loaders.case.load(id);

export const petitions: QueryResolvers['petitions'] = async (_, { filter, first, after }, { petitions: { model }, cursors, sight }) => {
  const list = 'petitions';
  const match = { $and: [compileFilter(filter, petitionFilterFields), (await sight()).match('organization')] };
  const page = await pageOf(model, { match, orderBy: '_id', ...pageRequest(cursors, list, { first, after }) });
  return connectionOf({ cursors, list, page, after, toNode: toState, totalCount: () => model.countDocuments(match) });
};

export const grievanceCases: QueryResolvers['grievanceCases'] = async (
  _,
  { filter, first, after },
  { cases: { model }, cursors, sight },
) => {
  const list = 'grievanceCases';
  const match = { $and: [compileFilter(filter, caseFilterFields), (await sight()).match('resolver', 'verifierId')] };
  const page = await pageOf(model, { match, orderBy: '_id', ...pageRequest(cursors, list, { first, after }) });
  return connectionOf({ cursors, list, page, after, toNode: toState, totalCount: () => model.countDocuments(match) });
};
