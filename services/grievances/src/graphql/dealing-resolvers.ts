import { announceDialogue } from './mutations/announce-dialogue.ts';
import { dialogueMutations } from './mutations/dialogues.ts';
import { dossierMutations } from './mutations/dossiers.ts';
import { inspectionMutations } from './mutations/inspections.ts';
import { receptionMutations } from './mutations/receptions.ts';
import * as receptions from './types/CitizenReception.ts';
import * as dialogues from './types/DialogueSession.ts';
import * as inspections from './types/InspectionConclusion.ts';
import * as dossiers from './types/OneStopDossier.ts';

/** Resolvers of dialogues, receptions, inspections and one-stop dossiers. */
export const dealingMutations = {
  announceDialogue,
  ...dialogueMutations,
  ...receptionMutations,
  ...inspectionMutations,
  ...dossierMutations,
};
export const dealingTypes = { ...dialogues, ...receptions, ...inspections, ...dossiers };
