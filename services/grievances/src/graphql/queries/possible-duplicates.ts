import { possibleDuplicates as suggest } from '../../persistence/duplicates.ts';
import type { QueryResolvers } from '../__generated__/types.ts';

export const possibleDuplicates: QueryResolvers['possibleDuplicates'] = async (_, { petitionId }, { petitions, loaders }) => {
  const petition = await loaders.petition.load(petitionId);
  if (!petition) return [];
  const found = await suggest(petitions, petition);
  return Promise.all(
    found.map(async ({ petition: { id }, reasons }) => {
      const stored = await loaders.petition.load(id);
      if (!stored) throw new Error(`${id} was found and is gone`);
      return { petition: stored, reasons: [...reasons] };
    }),
  );
};
