import { compileFilter, readCopies, statisticsByPlace, toState } from '@danvan/aggregate-store';
import { placeLoader } from '@danvan/subgraph';
import DataLoader from 'dataloader';
import type { DialogueSession } from '../domain/dialogue/types.ts';
import { campaignsByProject } from '../persistence/campaign-copy.ts';
import { caseFilterFields, caseMeasures } from '../persistence/case-model.ts';
import { dialogueCountable } from '../persistence/dialogue-model.ts';
import type { OrganizationCopy } from '../persistence/organization-copy.ts';
import type { StoredCase, StoredDialogue, StoredPetition, Stores } from '../persistence/stores.ts';
import { placeCounts } from './counts.ts';
import { groupKeys, type StatisticsArguments } from './statistics.ts';

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

/** One database read for all references of a request, one aggregation for all places that are asked the same. */
export const loaders = ({ petitions, cases, dialogues, organizations, campaigns }: Stores) => {
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
    dialogue: new DataLoader<string, StoredDialogue | null>((ids) => dialogues.loadMany(ids)),
    dialoguesOfCase: dialoguesByCase(dialogues),
    campaignsOfProject: new DataLoader<string, readonly string[]>((codes) => campaignsByProject(campaigns, codes)),
    organization: new DataLoader<string, OrganizationCopy | null>((ids) => readCopies(organizations.model, ids)),
    dialogueCounts: placeCounts(dialogues.model, dialogueCountable),
    unitStatistics: byPath('resolver.unitPath'),
    organizationStatistics: byPath('resolver.path'),
  };
};

export type Loaders = ReturnType<typeof loaders>;
