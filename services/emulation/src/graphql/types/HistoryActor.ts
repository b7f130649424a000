import type { HistoryActorResolvers } from '../__generated__/types.ts';
import { organizationOf } from '../references.ts';

export const HistoryActor: HistoryActorResolvers = {
  roles: ({ roles }) => [...roles],
  organization: ({ organizationId }) => organizationOf(organizationId),
};
