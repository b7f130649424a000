import { compileFilter, readCopies, statisticsByPlace, statisticsByUnits, toState, unitsAsOf } from '@danvan/aggregate-store';
import { placeLoader } from '@danvan/subgraph';
import DataLoader from 'dataloader';
import type { DialogueSession } from '../domain/dialogue/types.ts';
import { campaignsByProject } from '../persistence/campaign-copy.ts';
import { caseFilterFields, caseMeasures } from '../persistence/case-model.ts';
import { dialogueCountable } from '../persistence/dialogue-model.ts';
import type { OrganizationCopy } from '../persistence/organization-copy.ts';
import type { StoredCase, StoredDialogue, StoredPetition, Stores } from '../persistence/stores.ts';
import { placeCounts } from './counts.ts';
import type { Sight } from './sight.ts';
import { groupKeys, type StatisticsArguments } from './statistics.ts';
import { visible } from './visible.ts';

/** The dialogues on each case, in the order of their days: one read for all cases of a request. */
const dialoguesByCase = ({ model }: Stores['dialogues']) =>
  new DataLoader<string, readonly StoredDialogue[]>(async (caseIds) => {
    const found = await model
      .find({ caseId: { $in: [...caseIds] } })
      .sort({ scheduledOn: 1, _id: 1 })
      .lean();
    const byCase = Map.groupBy(found, ({ caseId }) => caseId);
    return caseIds.map((id) => (byCase.get(id) ?? []).map((document) => toState<DialogueSession>(document)));
  });

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
export const loaders = ({ petitions, cases, dialogues, organizations, campaigns, unitCopies, vault }: Stores, sight: Viewed) => {
  const { visibleCases, visiblePetitions } = visible({ petitions, cases }, sight);
  return {
    petition: new DataLoader<string, StoredPetition | null>(visiblePetitions),
    case: new DataLoader<string, StoredCase | null>(visibleCases),
    dialogue: new DataLoader<string, StoredDialogue | null>((ids) => dialogues.loadMany(ids)),
    dialoguesOfCase: dialoguesByCase(dialogues),
    campaignsOfProject: new DataLoader<string, readonly string[]>((codes) => campaignsByProject(campaigns, codes)),
    organization: new DataLoader<string, OrganizationCopy | null>((ids) => readCopies(organizations.model, ids)),
    redactedText: new DataLoader<string, string | null>((ids) => vault.redactedTexts(ids)),
    dialogueCounts: placeCounts(dialogues.model, dialogueCountable),
    unitStatistics: statisticsOfUnits({ cases, unitCopies }, sight),
    organizationStatistics: statisticsOfOrganizations({ cases }, sight),
  };
};

export type Loaders = ReturnType<typeof loaders>;
