import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { organizationFilterFields } from '../../persistence/organization-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';

export const organization: QueryResolvers['organization'] = (_, { id }, { loaders }) => loaders.organization.load(id);

export const organizations: QueryResolvers['organizations'] = async (_, { filter, first, after }, { organizations: store, cursors }) => {
  const list = 'organizations';
  const match = compileFilter(filter, organizationFilterFields);
  const page = await pageOf(store.model, { match, orderBy: '_id', ...pageRequest(cursors, list, { first, after }) });
  return connectionOf({ cursors, list, page, after, toNode: toState, totalCount: () => store.model.countDocuments(match) });
};
