import type { Resolvers } from './__generated__/types.ts';
import * as campaignMutations from './mutations/campaigns.ts';
import * as entryMutations from './mutations/entries.ts';
import * as newEntryMutations from './mutations/new-entries.ts';
import * as programmeMutations from './mutations/programmes.ts';
import { consensusCampaign, consensusCampaigns } from './queries/campaigns.ts';
import { emulationEntries, emulationEntry } from './queries/entries.ts';
import { emulationProgramme, emulationProgrammes } from './queries/programmes.ts';
import { registrationCoverage } from './queries/registration-coverage.ts';
import { emulationStatistics } from './queries/statistics.ts';
import { AdministrativeUnit } from './types/AdministrativeUnit.ts';
import { ConsensusCampaign } from './types/ConsensusCampaign.ts';
import { EmulationEntry } from './types/EmulationEntry.ts';
import { EmulationProgramme } from './types/EmulationProgramme.ts';
import { EntryReplication } from './types/EntryReplication.ts';
import { HistoryActor } from './types/HistoryActor.ts';
import { Organization } from './types/Organization.ts';
import { SpreadBranch } from './types/SpreadBranch.ts';

export const resolvers: Resolvers = {
  Query: {
    emulationProgramme,
    emulationProgrammes,
    emulationEntry,
    emulationEntries,
    emulationStatistics,
    registrationCoverage,
    consensusCampaign,
    consensusCampaigns,
  },
  Mutation: { ...programmeMutations, ...newEntryMutations, ...entryMutations, ...campaignMutations },
  AdministrativeUnit,
  ConsensusCampaign,
  EmulationEntry,
  EmulationProgramme,
  HistoryActor,
  EntryReplication,
  Organization,
  SpreadBranch,
};
