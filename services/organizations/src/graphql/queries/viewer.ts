import type { QueryResolvers } from '../__generated__/types.ts';

/** The fields of `Viewer` read the actor from the context. */
export const viewer: QueryResolvers['viewer'] = (_, __, { actor }) => ({ id: actor.id, roles: [...actor.roles] });
