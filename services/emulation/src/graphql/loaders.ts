import { compileFilter, readCopies, statisticsByPlace, statisticsByUnits, unitsAsOf } from '@danvan/aggregate-store';
import { placeLoader } from '@danvan/subgraph';
import DataLoader from 'dataloader';
import type { Descendant } from '../domain/entry/spread.ts';
import { entryFilterFields, entryMeasures } from '../persistence/entry-model.ts';
import { descendantsOf, nextEditionIds } from '../persistence/entry-trees.ts';
import { jointProgrammeFilterFields, jointProgrammeMeasures } from '../persistence/joint-programme-model.ts';
import type { OrganizationCopy } from '../persistence/organization-copy.ts';
import type { StoredCampaign, StoredEntry, StoredJointProgramme, StoredProgramme, Stores } from '../persistence/stores.ts';
import type { UnitCopy } from '../persistence/unit-copy.ts';
import { consensusLoaders } from './consensus-loaders.ts';
import { type JointStatisticsArguments, jointGroupKeys } from './joint-statistics.ts';
import { rolloutLoaders } from './rollout-loaders.ts';
import { groupKeys, type StatisticsArguments } from './statistics.ts';

const question = ({ filter, groupBy }: StatisticsArguments) => ({
  match: compileFilter(filter, entryFilterFields),
  keys: groupKeys(groupBy),
  measures: entryMeasures,
});
const same = ({ filter, groupBy, asOf }: StatisticsArguments) => [filter ?? null, groupBy ?? [], asOf ?? null];

/** Where a registrant stood when it registered; or, on a day that is asked, where its unit or what that became stood then. */
const statisticsOfUnits = ({ entries, unitCopies }: Pick<Stores, 'entries' | 'unitCopies'>) =>
  placeLoader<StatisticsArguments>(async (places, asked) => {
    if (!asked.asOf) return statisticsByPlace(entries.model, { path: 'registrant.unitPath', places, ...question(asked) });
    const units = await unitsAsOf(unitCopies.model, places, asked.asOf);
    return statisticsByUnits(entries.model, { unitField: 'registrant.unitCode', units, ...question(asked) });
  }, same);

const statisticsOfOrganizations = ({ entries }: Pick<Stores, 'entries'>) =>
  placeLoader<StatisticsArguments>(
    (places, asked) => statisticsByPlace(entries.model, { path: 'derived.organizationPath', places, ...question(asked) }),
    same,
  );

const jointStatisticsOfUnits = (model: Stores['jointProgrammes']['model']) =>
  placeLoader<JointStatisticsArguments>(
    (places, { filter, groupBy }) =>
      statisticsByPlace(model, {
        path: 'coordinator.unitPath',
        places,
        match: compileFilter(filter, jointProgrammeFilterFields),
        keys: jointGroupKeys(groupBy),
        measures: jointProgrammeMeasures,
      }),
    ({ filter, groupBy }) => [filter ?? null, groupBy ?? []],
  );

const nextEditions = (entries: Stores['entries']) => async (ids: readonly string[]) => {
  const next = await nextEditionIds(entries.model, ids);
  const found = await entries.loadMany(next.filter((id) => id !== null));
  const byId = new Map(found.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])));
  return next.map((id) => (id === null ? null : (byId.get(id) ?? null)));
};

/** One database read for all references of a request. */
export const loaders = ({ programmes, entries, campaigns, jointProgrammes, organizationCopies, unitCopies, ...kept }: Stores) => ({
  ...consensusLoaders(kept),
  ...rolloutLoaders(kept),
  nextEdition: new DataLoader<string, StoredEntry | null>(nextEditions(entries)),
  descendants: new DataLoader<string, Descendant[]>((ids) => descendantsOf(entries.model, ids)),
  programme: new DataLoader<string, StoredProgramme | null>((ids) => programmes.loadMany(ids)),
  entry: new DataLoader<string, StoredEntry | null>((ids) => entries.loadMany(ids)),
  campaign: new DataLoader<string, StoredCampaign | null>((ids) => campaigns.loadMany(ids)),
  jointProgramme: new DataLoader<string, StoredJointProgramme | null>((ids) => jointProgrammes.loadMany(ids)),
  unitJointStatistics: jointStatisticsOfUnits(jointProgrammes.model),
  organization: new DataLoader<string, OrganizationCopy | null>((ids) => readCopies(organizationCopies.model, ids)),
  unit: new DataLoader<string, UnitCopy | null>((codes) => readCopies(unitCopies.model, codes)),
  unitStatistics: statisticsOfUnits({ entries, unitCopies }),
  organizationStatistics: statisticsOfOrganizations({ entries }),
});

export type Loaders = ReturnType<typeof loaders>;
