import type { SpreadBranchResolvers } from '../__generated__/types.ts';

export const SpreadBranch: SpreadBranchResolvers = {
  entry: ({ id }, _, { loaders }) => loaders.entry.load(id),
};
