import { availableActions, historyOf } from '@danvan/subgraph';
import { successorsOn } from '../../domain/act/successors.ts';
import { countOn } from '../../domain/headcount/headcount-aggregate.ts';
import { organizationTransitions } from '../../domain/organization/transitions.ts';
import { policy } from '../../policy.ts';
import type { OrganizationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { organizationList } from '../lists.ts';
import { organizationSeen, organizationsTold, unitSeen } from '../seeing.ts';

const actions = {
  renameOrganization: { command: 'rename', action: 'organization.rename' },
  moveOrganization: { command: 'move', action: 'organization.move' },
  mergeOrganizations: { command: 'merge', action: 'organization.merge' },
  dissolveOrganization: { command: 'dissolve', action: 'organization.dissolve' },
};

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }, context) => organizationSeen(context, id, null),
  unit: ({ unitCode, asOf }, _, context) => unitSeen(context, unitCode, asOf),
  parent: ({ parentId, asOf }, _, context) => organizationSeen(context, parentId, asOf),
  path: ({ path }) => [...path],
  ancestors: async ({ path, asOf }, _, context) => {
    const above = await Promise.all(path.slice(0, -1).map((id) => organizationSeen(context, id, asOf)));
    return above.filter((organization) => organization !== null);
  },
  descendants: ({ id, asOf }, { filter, first, after }, context) =>
    organizationList(
      `descendants of ${id}`,
      { filter: { under: { eq: id }, not: { id: { eq: id } }, ...(filter ? { and: [filter] } : {}) }, asOf, first, after },
      context,
    ),
  predecessors: ({ predecessorIds }, _, context) => organizationsTold(context, predecessorIds),
  successors: ({ successorIds }, _, context) => organizationsTold(context, successorIds),
  successorsOn: async (organization, { date }, context) => {
    const load = (ids: readonly string[]) => organizationsTold(context, ids);
    const found = await successorsOn(organization, date, { load, successorsOf: ({ successorIds }) => successorIds });
    const seen = await Promise.all(found.map(({ id }) => organizationSeen(context, id, date)));
    return seen.filter((one) => one !== null);
  },
  periods: ({ periods }) => [...periods],
  positions: ({ id }, _, { loaders }) => loaders.positions.load(id),
  headcounts: async ({ id }, _, { loaders }) => [...((await loaders.headcount.load(id))?.counts ?? [])],
  headcount: async ({ id, asOf: day }, { asOf }, { loaders, today }) =>
    countOn((await loaders.headcount.load(id))?.counts ?? [], asOf ?? day ?? today),
  availableActions: ({ status }, _, context) =>
    availableActions(context, { policy, transitions: organizationTransitions, status, actions }),
  history: historyOf(({ organizations }: Context) => organizations),
};
