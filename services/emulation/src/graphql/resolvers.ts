import type { Resolvers } from './__generated__/types.ts';
import * as assignRolloutTargetsMutation from './mutations/assign-rollout-targets.ts';
import * as campaignMutations from './mutations/campaigns.ts';
import * as entryMutations from './mutations/entries.ts';
import * as evidenceMutations from './mutations/evidence.ts';
import * as householdMutations from './mutations/households.ts';
import * as jointProgrammeMutations from './mutations/joint-programmes.ts';
import * as listHouseholdsMutation from './mutations/list-households.ts';
import * as newEntryMutations from './mutations/new-entries.ts';
import * as newJointProgrammeMutations from './mutations/new-joint-programmes.ts';
import * as programmeMutations from './mutations/programmes.ts';
import * as rolloutTargetMutations from './mutations/rollout-targets.ts';
import * as rolloutMutations from './mutations/rollouts.ts';
import { consensusCampaign, consensusCampaigns } from './queries/campaigns.ts';
import { consensusStatistics } from './queries/consensus-statistics.ts';
import { emulationEntries, emulationEntry } from './queries/entries.ts';
import { evidence } from './queries/evidence.ts';
import { household } from './queries/households.ts';
import { jointProgramme, jointProgrammeStatistics, jointProgrammes } from './queries/joint-programmes.ts';
import { emulationProgramme, emulationProgrammes } from './queries/programmes.ts';
import { registrationCoverage } from './queries/registration-coverage.ts';
import * as rolloutQueries from './queries/rollouts.ts';
import { emulationStatistics } from './queries/statistics.ts';
import { AdministrativeUnit } from './types/AdministrativeUnit.ts';
import { ConsensusCampaign } from './types/ConsensusCampaign.ts';
import { EmulationEntry } from './types/EmulationEntry.ts';
import { EmulationProgramme } from './types/EmulationProgramme.ts';
import { EntryReplication } from './types/EntryReplication.ts';
import { Evidence } from './types/Evidence.ts';
import { HistoryActor } from './types/HistoryActor.ts';
import { Household, HouseholdVisit } from './types/Household.ts';
import { JointProgramme } from './types/JointProgramme.ts';
import { JointSignatory } from './types/JointSignatory.ts';
import { JointTask } from './types/JointTask.ts';
import { Organization } from './types/Organization.ts';
import { Rollout } from './types/Rollout.ts';
import { RolloutTarget } from './types/RolloutTarget.ts';
import { SpreadBranch } from './types/SpreadBranch.ts';

export const resolvers: Resolvers = {
  Query: {
    emulationProgramme,
    emulationProgrammes,
    emulationEntry,
    emulationEntries,
    emulationStatistics,
    registrationCoverage,
    jointProgramme,
    jointProgrammes,
    jointProgrammeStatistics,
    consensusCampaign,
    consensusCampaigns,
    consensusStatistics,
    household,
    evidence,
    ...rolloutQueries,
  },
  Mutation: {
    ...programmeMutations,
    ...newEntryMutations,
    ...entryMutations,
    ...campaignMutations,
    ...householdMutations,
    ...listHouseholdsMutation,
    ...evidenceMutations,
    ...rolloutMutations,
    ...rolloutTargetMutations,
    ...assignRolloutTargetsMutation,
    ...jointProgrammeMutations,
    ...newJointProgrammeMutations,
  },
  AdministrativeUnit,
  ConsensusCampaign,
  EmulationEntry,
  EmulationProgramme,
  HistoryActor,
  EntryReplication,
  Evidence,
  Household,
  HouseholdVisit,
  JointProgramme,
  JointSignatory,
  JointTask,
  Organization,
  Rollout,
  RolloutTarget,
  SpreadBranch,
};
