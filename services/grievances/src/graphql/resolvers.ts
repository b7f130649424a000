import type { Resolvers } from './__generated__/types.ts';
import { caseMutations } from './mutations/cases.ts';
import * as identities from './mutations/identities.ts';
import * as intake from './mutations/intake.ts';
import * as openings from './mutations/openings.ts';
import * as petitionMutations from './mutations/petitions.ts';
import { grievanceCase, grievanceCases, petition, petitions } from './queries/lists.ts';
import { simulateDeadline } from './queries/simulate-deadline.ts';
import { grievanceStatistics } from './queries/statistics.ts';
import { CaseDeadline } from './types/CaseDeadline.ts';
import { GrievanceCase } from './types/GrievanceCase.ts';
import { Petition } from './types/Petition.ts';
import { AdministrativeUnit, Organization } from './types/places.ts';

export const resolvers: Resolvers = {
  Query: { petition, petitions, grievanceCase, grievanceCases, grievanceStatistics, simulateDeadline },
  Mutation: { ...intake, ...petitionMutations, ...identities, ...openings, ...caseMutations },
  AdministrativeUnit,
  CaseDeadline,
  GrievanceCase,
  Organization,
  Petition,
};
