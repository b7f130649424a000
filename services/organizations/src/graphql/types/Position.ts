import type { OfficialResolvers, PositionResolvers, PositionTermResolvers } from '../__generated__/types.ts';
import { organizationSeen } from '../seeing.ts';

export const Position: PositionResolvers = {
  organization: ({ organizationId }, _, context) => organizationSeen(context, organizationId, null),
  terms: ({ terms }) => [...terms],
  termOn: ({ terms }, { date }, { today }) => {
    const day = date ?? today;
    return terms.find(({ from, to }) => from <= day && (to === null || day < to)) ?? null;
  },
};

export const PositionTerm: PositionTermResolvers = {
  official: ({ officialId }, _, { loaders }) => loaders.official.load(officialId),
};

export const Official: OfficialResolvers = { id: ({ _id }) => _id };
