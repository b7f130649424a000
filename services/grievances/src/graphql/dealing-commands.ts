import type { DialogueCommand } from '../domain/dialogue/types.ts';
import type { InspectionCommand } from '../domain/inspection/types.ts';
import type { DossierCommand } from '../domain/one-stop/types.ts';
import type { ReceptionCommand } from '../domain/reception/types.ts';
import type { Action } from '../policy.ts';

type Commands<Command extends { readonly type: string }> = Readonly<
  Record<string, { readonly command: Command['type']; readonly action: Action }>
>;

/** Mutation → the command that it sends to an existing dialogue, and the action that allows it. */
export const dialogueCommands = {
  postponeDialogue: { command: 'postpone', action: 'dialogue.announce' },
  cancelDialogue: { command: 'cancel', action: 'dialogue.announce' },
  holdDialogue: { command: 'hold', action: 'dialogue.conduct' },
  recordDialogueQuestion: { command: 'recordQuestion', action: 'dialogue.conduct' },
  answerDialogueQuestion: { command: 'answerQuestion', action: 'dialogue.followUp' },
  agreeDialogueFollowUp: { command: 'agreeFollowUp', action: 'dialogue.conduct' },
  completeDialogueFollowUp: { command: 'completeFollowUp', action: 'dialogue.followUp' },
  signDialogueMinutes: { command: 'signMinutes', action: 'dialogue.conduct' },
  closeDialogue: { command: 'close', action: 'dialogue.close' },
} as const satisfies Commands<DialogueCommand>;

/** The same of a reception. */
export const receptionCommands = {
  receiveTurn: { command: 'receiveTurn', action: 'reception.conduct' },
  replyToTurn: { command: 'reply', action: 'reception.reply' },
  closeReception: { command: 'close', action: 'reception.conduct' },
  settleReception: { command: 'settle', action: 'reception.reply' },
} as const satisfies Commands<ReceptionCommand>;

/** The same of an inspection's conclusion. */
export const inspectionCommands = {
  publishConclusion: { command: 'publish', action: 'inspection.issue' },
  recordExecution: { command: 'recordExecution', action: 'inspection.execute' },
  linkCaseToConclusion: { command: 'linkCase', action: 'inspection.execute' },
  closeConclusion: { command: 'close', action: 'inspection.close' },
} as const satisfies Commands<InspectionCommand>;

/** The same of a one-stop dossier. */
export const dossierCommands = {
  handOverDossier: { command: 'handOver', action: 'dossier.handle' },
  requestDossierSupplement: { command: 'requestSupplement', action: 'dossier.handle' },
  receiveDossierSupplement: { command: 'receiveSupplement', action: 'dossier.handle' },
  apologiseForDossier: { command: 'apologise', action: 'dossier.apologise' },
  resolveDossier: { command: 'resolve', action: 'dossier.handle' },
  returnDossierResult: { command: 'returnResult', action: 'dossier.handle' },
  refuseDossier: { command: 'refuse', action: 'dossier.handle' },
  withdrawDossier: { command: 'withdraw', action: 'dossier.handle' },
  rateDossier: { command: 'rate', action: 'dossier.handle' },
} as const satisfies Commands<DossierCommand>;
