import type { HeadcountResolvers } from '../__generated__/types.ts';

export const Headcount: HeadcountResolvers = {
  total: ({ cadres, civilServants, publicEmployees }) => cadres + civilServants + publicEmployees,
};
