import { availableActions, historyOf } from '@danvan/subgraph';
import { organizationTransitions } from '../../domain/organization/transitions.ts';
import { policy } from '../../policy.ts';
import type { OrganizationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';

const actions = {
  renameOrganization: { command: 'rename', action: 'organization.rename' },
  dissolveOrganization: { command: 'dissolve', action: 'organization.dissolve' },
};

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.organization.load(id),
  unit: ({ unitCode }, _, { loaders }) => loaders.unit.load(unitCode),
  parent: ({ parentId }, _, { loaders }) => (parentId ? loaders.organization.load(parentId) : null),
  ancestors: async ({ path }, _, { loaders }) => {
    const above = await Promise.all(path.slice(0, -1).map((id) => loaders.organization.load(id)));
    return above.filter((organization) => organization !== null);
  },
  availableActions: ({ status }, _, context) =>
    availableActions(context, { policy, transitions: organizationTransitions, status, actions }),
  history: historyOf(({ organizations }: Context) => organizations),
};
