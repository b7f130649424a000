import { possibleDuplicates as suggest } from '../../persistence/duplicates.ts';
import type { QueryResolvers } from '../__generated__/types.ts';

export const possibleDuplicates: QueryResolvers['possibleDuplicates'] = async (_, { petitionId }, { petitions, loaders }) => {
  const petition = await loaders.petition.load(petitionId);
  if (!petition) return [];
  const found = await suggest(petitions, petition);
  // What is not the viewer's to see is suggested by nothing.
  const stored = await Promise.all(found.map(({ petition: { id } }) => loaders.petition.load(id)));
  return found.flatMap(({ reasons }, at) => (stored[at] ? [{ petition: stored[at], reasons: [...reasons] }] : []));
};
