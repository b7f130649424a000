import type { HistoryActorResolvers } from '../__generated__/types.ts';

export const HistoryActor: HistoryActorResolvers = {
  roles: ({ roles }) => [...roles],
  organization: ({ organizationId }, _, { loaders }) => (organizationId ? loaders.organization.load(organizationId) : null),
};
