import type { Resolvers } from './__generated__/types.ts';
import * as organizationMutations from './mutations/organizations.ts';
import * as unitMutations from './mutations/units.ts';
import { organizationStatistics } from './queries/organization-statistics.ts';
import { organization, organizations } from './queries/organizations.ts';
import { administrativeUnit, administrativeUnits } from './queries/units.ts';
import { viewer } from './queries/viewer.ts';
import { AdministrativeUnit } from './types/AdministrativeUnit.ts';
import { HistoryActor } from './types/HistoryActor.ts';
import { Organization } from './types/Organization.ts';
import { Viewer } from './types/Viewer.ts';

export const resolvers: Resolvers = {
  Query: { administrativeUnit, administrativeUnits, organization, organizations, organizationStatistics, viewer },
  Mutation: { ...unitMutations, ...organizationMutations },
  AdministrativeUnit,
  HistoryActor,
  Organization,
  Viewer,
};
