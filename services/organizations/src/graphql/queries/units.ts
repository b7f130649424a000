import type { QueryResolvers } from '../__generated__/types.ts';
import { unitList } from '../lists.ts';
import { unitSeen } from '../seeing.ts';

export const administrativeUnit: QueryResolvers['administrativeUnit'] = (_, { code, asOf }, context) =>
  unitSeen(context, code, asOf ?? null);

export const administrativeUnits: QueryResolvers['administrativeUnits'] = (_, asked, context) =>
  unitList('administrativeUnits', asked, context);
