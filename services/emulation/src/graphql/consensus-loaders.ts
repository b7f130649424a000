import { compileFilter, readCopies, statisticsByPlace } from '@danvan/aggregate-store';
import { placeLoader } from '@danvan/subgraph';
import DataLoader from 'dataloader';
import type { ConsensusDay } from '../domain/household/consensus.ts';
import { consensusDaysOf } from '../persistence/consensus-days.ts';
import { consensusFilterFields, consensusMeasures } from '../persistence/household-model.ts';
import type { HouseholdPerson, VisitNote } from '../persistence/household-persons.ts';
import type { Stores } from '../persistence/stores.ts';
import { type ConsensusArguments, consensusKeys } from './consensus-statistics.ts';

const consensusOfUnits = ({ model }: Stores['households']) =>
  placeLoader<ConsensusArguments>(
    (places, { filter, groupBy }) =>
      statisticsByPlace(model, {
        path: 'unitPath',
        places,
        match: compileFilter(filter, consensusFilterFields),
        keys: consensusKeys(groupBy),
        measures: consensusMeasures,
      }),
    ({ filter, groupBy }) => [filter ?? null, groupBy ?? []],
  );

type Needed = Pick<Stores, 'households' | 'consensusDays' | 'householdPersons' | 'visitNotes'>;

/** One database read for all campaigns and households of a request. */
export const consensusLoaders = ({ households, consensusDays, householdPersons, visitNotes }: Needed) => ({
  consensusDays: new DataLoader<string, ConsensusDay[]>((ids) => consensusDaysOf(consensusDays.model, ids)),
  householdPerson: new DataLoader<string, HouseholdPerson | null>((ids) => readCopies(householdPersons.model, ids)),
  visitNote: new DataLoader<string, VisitNote | null>((ids) => readCopies(visitNotes.model, ids)),
  unitConsensus: consensusOfUnits(households),
});
