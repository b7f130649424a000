import { compileFilter, readCopies, statisticsByPlace, statisticsByUnits, unitsAsOf } from '@danvan/aggregate-store';
import { placeLoader } from '@danvan/subgraph';
import DataLoader from 'dataloader';
import { campaignsByProject } from '../persistence/campaign-copy.ts';
import { caseFilterFields, caseMeasures } from '../persistence/case-model.ts';
import type { OrganizationCopy } from '../persistence/organization-copy.ts';
import type { StoredCase, StoredPetition, Stores } from '../persistence/stores.ts';
import { dealingLoaders } from './dealing-loaders.ts';
import type { Sight } from './sight.ts';
import { groupKeys, type StatisticsArguments } from './statistics.ts';
import { visible } from './visible.ts';

type Viewed = () => Promise<Sight>;

const question = async ({ filter, groupBy }: StatisticsArguments, sight: Viewed) => ({
  match: { $and: [compileFilter(filter, caseFilterFields), (await sight()).match('resolver', 'verifierId')] },
  keys: groupKeys(groupBy),
  measures: caseMeasures,
});
const same = ({ filter, groupBy, asOf }: StatisticsArguments) => [filter ?? null, groupBy ?? [], asOf ?? null];

/** Where the resolver stood; or, on a day that is asked, where its unit or what that became stood then. */
const statisticsOfUnits = ({ cases, unitCopies }: Pick<Stores, 'cases' | 'unitCopies'>, sight: Viewed) =>
  placeLoader<StatisticsArguments>(async (places, asked) => {
    if (!asked.asOf) return statisticsByPlace(cases.model, { path: 'resolver.unitPath', places, ...(await question(asked, sight)) });
    const units = await unitsAsOf(unitCopies.model, places, asked.asOf);
    return statisticsByUnits(cases.model, { unitField: 'resolver.unitCode', units, ...(await question(asked, sight)) });
  }, same);

const statisticsOfOrganizations = ({ cases }: Pick<Stores, 'cases'>, sight: Viewed) =>
  placeLoader<StatisticsArguments>(
    async (places, asked) => statisticsByPlace(cases.model, { path: 'resolver.path', places, ...(await question(asked, sight)) }),
    same,
  );

/** One database read for all references of a request, one aggregation for all places that are asked the same. */
export const loaders = (kept: Stores, sight: Viewed) => {
  const { petitions, cases, organizations, campaigns, unitCopies, vault } = kept;
  const { visibleCases, visiblePetitions } = visible({ petitions, cases }, sight);
  return {
    petition: new DataLoader<string, StoredPetition | null>(visiblePetitions),
    case: new DataLoader<string, StoredCase | null>(visibleCases),
    campaignsOfProject: new DataLoader<string, readonly string[]>((codes) => campaignsByProject(campaigns, codes)),
    organization: new DataLoader<string, OrganizationCopy | null>((ids) => readCopies(organizations.model, ids)),
    redactedText: new DataLoader<string, string | null>((ids) => vault.redactedTexts(ids)),
    ...dealingLoaders(kept),
    unitStatistics: statisticsOfUnits({ cases, unitCopies }, sight),
    organizationStatistics: statisticsOfOrganizations({ cases }, sight),
  };
};

export type Loaders = ReturnType<typeof loaders>;
