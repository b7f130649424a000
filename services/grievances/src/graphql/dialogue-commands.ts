import type { DialogueCommand } from '../domain/dialogue/types.ts';
import type { Action } from '../policy.ts';

type Commands = Readonly<Record<string, { readonly command: DialogueCommand['type']; readonly action: Action }>>;

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
} as const satisfies Commands;
