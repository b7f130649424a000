import { toState } from '@danvan/aggregate-store';
import DataLoader from 'dataloader';
import type { DialogueSession } from '../domain/dialogue/types.ts';
import type { Inspection } from '../domain/inspection/types.ts';
import type { Dealings, StoredDialogue, StoredDossier, StoredInspection, StoredReception } from '../persistence/dealings.ts';
import { dialogueCountable } from '../persistence/dialogue-model.ts';
import { dossierCountable } from '../persistence/dossier-model.ts';
import { inspectionCountable } from '../persistence/inspection-model.ts';
import { receptionCountable } from '../persistence/reception-model.ts';
import { placeCounts } from './counts.ts';

/** The dialogues on each case, in the order of their days: one read for all cases of a request. */
const dialoguesByCase = ({ model }: Dealings['dialogues']) =>
  new DataLoader<string, readonly StoredDialogue[]>(async (caseIds) => {
    const found = await model
      .find({ caseId: { $in: [...caseIds] } })
      .sort({ scheduledOn: 1, _id: 1 })
      .lean();
    const byCase = Map.groupBy(found, ({ caseId }) => caseId);
    return caseIds.map((id) => (byCase.get(id) ?? []).map((document) => toState<DialogueSession>(document)));
  });

/** The inspection that each case was born after, the first that it was linked to. */
const inspectionByCase = ({ model }: Dealings['inspections']) =>
  new DataLoader<string, StoredInspection | null>(async (caseIds) => {
    const found = await model
      .find({ 'cases.caseId': { $in: [...caseIds] } })
      .sort({ _id: 1 })
      .lean();
    const all = found.map((document) => toState<Inspection>(document));
    return caseIds.map((id) => all.find(({ cases }) => cases.some(({ caseId }) => caseId === id)) ?? null);
  });

/** One database read for all references of a request, one aggregation for all places that are asked the same. */
export const dealingLoaders = ({ dialogues, receptions, inspections, dossiers }: Dealings) => ({
  dialogue: new DataLoader<string, StoredDialogue | null>((ids) => dialogues.loadMany(ids)),
  dialoguesOfCase: dialoguesByCase(dialogues),
  dialogueCounts: placeCounts(dialogues.model, dialogueCountable),
  reception: new DataLoader<string, StoredReception | null>((ids) => receptions.loadMany(ids)),
  receptionCounts: placeCounts(receptions.model, receptionCountable),
  inspection: new DataLoader<string, StoredInspection | null>((ids) => inspections.loadMany(ids)),
  inspectionOfCase: inspectionByCase(inspections),
  inspectionCounts: placeCounts(inspections.model, inspectionCountable),
  dossier: new DataLoader<string, StoredDossier | null>((ids) => dossiers.loadMany(ids)),
  oneStopCounts: placeCounts(dossiers.model, dossierCountable),
});
