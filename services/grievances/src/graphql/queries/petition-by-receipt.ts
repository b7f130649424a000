import type { QueryResolvers } from '../__generated__/types.ts';
import { followedBy } from '../citizen.ts';

export const petitionByReceipt: QueryResolvers['petitionByReceipt'] = async (_, { receiptCode }, context) => {
  const found = await followedBy(receiptCode, context);
  return 'followed' in found ? found.followed : null;
};
