import type { QueryResolvers } from '../__generated__/types.ts';
import { organizationSearch, unitSearch } from '../searches.ts';

export const searchOrganizations: QueryResolvers['searchOrganizations'] = (_, asked, context) => organizationSearch(asked, context);

export const searchAdministrativeUnits: QueryResolvers['searchAdministrativeUnits'] = (_, asked, context) => unitSearch(asked, context);
