import type { ViewerResolvers } from '../__generated__/types.ts';

export const Viewer: ViewerResolvers = {
  id: (_, __, { actor }) => actor.id,
  roles: (_, __, { actor }) => [...actor.roles],
  organization: (_, __, { actor, loaders }) => (actor.organizationId ? loaders.organization.load(actor.organizationId) : null),
};
