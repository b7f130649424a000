import type { QueryResolvers } from '../__generated__/types.ts';
import { organizationList } from '../lists.ts';
import { organizationSeen } from '../seeing.ts';

export const organization: QueryResolvers['organization'] = (_, { id, asOf }, context) => organizationSeen(context, id, asOf ?? null);

export const organizations: QueryResolvers['organizations'] = (_, asked, context) => organizationList('organizations', asked, context);
