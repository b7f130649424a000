import type { Resolvers } from './__generated__/types.ts';
import { dealingMutations, dealingTypes } from './dealing-resolvers.ts';
import { assignVerifier } from './mutations/assign-verifier.ts';
import { citizenMutations } from './mutations/by-receipt.ts';
import { caseMutations } from './mutations/cases.ts';
import * as handIn from './mutations/hand-in.ts';
import * as identities from './mutations/identities.ts';
import * as intake from './mutations/intake.ts';
import * as openings from './mutations/openings.ts';
import { closeReportingPeriod, restateReportingPeriod } from './mutations/period-reports.ts';
import * as petitionMutations from './mutations/petitions.ts';
import * as redactions from './mutations/redactions.ts';
import { splitPetition } from './mutations/split-petition.ts';
import { dealingQueries } from './queries/dealings.ts';
import { grievanceCase, grievanceCases, petition, petitions } from './queries/lists.ts';
import { officialForm } from './queries/official-form.ts';
import { periodReport } from './queries/period-report.ts';
import { petitionByReceipt } from './queries/petition-by-receipt.ts';
import { possibleDuplicates } from './queries/possible-duplicates.ts';
import { simulateDeadline } from './queries/simulate-deadline.ts';
import { grievanceStatistics } from './queries/statistics.ts';
import { CaseDeadline } from './types/CaseDeadline.ts';
import { CitizenPetition } from './types/CitizenPetition.ts';
import { GrievanceCase } from './types/GrievanceCase.ts';
import { HistoryActor } from './types/HistoryActor.ts';
import { GrievanceGroup, GrievanceMeasures } from './types/measures.ts';
import { PeriodReport } from './types/PeriodReport.ts';
import { Petition } from './types/Petition.ts';
import { AdministrativeUnit, Organization } from './types/places.ts';

export const resolvers: Resolvers = {
  Query: {
    petition,
    petitions,
    grievanceCase,
    grievanceCases,
    grievanceStatistics,
    simulateDeadline,
    petitionByReceipt,
    officialForm,
    possibleDuplicates,
    periodReport,
    ...dealingQueries,
  },
  Mutation: {
    ...intake,
    ...handIn,
    ...citizenMutations,
    ...petitionMutations,
    splitPetition,
    closeReportingPeriod,
    restateReportingPeriod,
    ...identities,
    ...redactions,
    ...openings,
    ...caseMutations,
    assignVerifier,
    ...dealingMutations,
  },
  AdministrativeUnit,
  CitizenPetition,
  CaseDeadline,
  ...dealingTypes,
  GrievanceCase,
  GrievanceGroup,
  GrievanceMeasures,
  HistoryActor,
  Organization,
  PeriodReport,
  Petition,
};
