import { compileFilter, readCopies, statisticsByPlace } from '@danvan/aggregate-store';
import { placeLoader } from '@danvan/subgraph';
import DataLoader from 'dataloader';
import { caseFilterFields, caseMeasures } from '../persistence/case-model.ts';
import type { OrganizationCopy } from '../persistence/organization-copy.ts';
import type { StoredCase, StoredPetition, Stores } from '../persistence/stores.ts';
import { groupKeys, type StatisticsArguments } from './statistics.ts';

/** One database read for all references of a request, one aggregation for all places that are asked the same. */
export const loaders = ({ petitions, cases, organizations }: Stores) => {
  const byPath = (path: string) =>
    placeLoader<StatisticsArguments>(
      (places, { filter, groupBy }) =>
        statisticsByPlace(cases.model, {
          path,
          places,
          match: compileFilter(filter, caseFilterFields),
          keys: groupKeys(groupBy),
          measures: caseMeasures,
        }),
      ({ filter, groupBy }) => [filter ?? null, groupBy ?? []],
    );
  return {
    petition: new DataLoader<string, StoredPetition | null>((ids) => petitions.loadMany(ids)),
    case: new DataLoader<string, StoredCase | null>((ids) => cases.loadMany(ids)),
    organization: new DataLoader<string, OrganizationCopy | null>((ids) => readCopies(organizations.model, ids)),
    unitStatistics: byPath('resolver.unitPath'),
    organizationStatistics: byPath('resolver.path'),
  };
};

export type Loaders = ReturnType<typeof loaders>;
