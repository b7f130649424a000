import type { Resolvers } from './__generated__/types.ts';
import { importOrganizations } from './mutations/import-organizations.ts';
import * as organizationMutations from './mutations/organizations.ts';
import * as staffMutations from './mutations/staff.ts';
import * as unitMutations from './mutations/units.ts';
import { organizationStatistics } from './queries/organization-statistics.ts';
import { organization, organizations } from './queries/organizations.ts';
import { searchAdministrativeUnits, searchOrganizations } from './queries/search.ts';
import { administrativeUnit, administrativeUnits } from './queries/units.ts';
import { viewer } from './queries/viewer.ts';
import { AdministrativeUnit } from './types/AdministrativeUnit.ts';
import { Headcount } from './types/Headcount.ts';
import { HistoryActor } from './types/HistoryActor.ts';
import { Organization } from './types/Organization.ts';
import { Official, Position, PositionTerm } from './types/Position.ts';
import { Viewer } from './types/Viewer.ts';

export const resolvers: Resolvers = {
  Query: {
    administrativeUnit,
    administrativeUnits,
    organization,
    organizations,
    organizationStatistics,
    searchAdministrativeUnits,
    searchOrganizations,
    viewer,
  },
  Mutation: { ...unitMutations, ...organizationMutations, importOrganizations, ...staffMutations },
  AdministrativeUnit,
  HistoryActor,
  Organization,
  Headcount,
  Official,
  Position,
  PositionTerm,
  Viewer,
};
