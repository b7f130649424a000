import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { DialogueKind, DialogueRole, DialogueStatus } from '@danvan/contracts';
import type { DialogueCommand } from './types.ts';

/**
 * A dialogue is announced, held, minuted and closed when everything that was promised is done (Complaint Law 02/2011 Art. 30;
 * Grassroots Democracy Law 10/2022 Art. 32). What is asked and promised is written down until the minutes are signed; an answer
 * in writing may follow.
 */
export const dialogueTransitions = {
  ANNOUNCED: { postpone: 'ANNOUNCED', hold: 'HELD', cancel: 'CANCELLED' },
  HELD: {
    recordQuestion: 'HELD',
    answerQuestion: 'HELD',
    agreeFollowUp: 'HELD',
    completeFollowUp: 'HELD',
    watch: 'HELD',
    signMinutes: 'MINUTED',
  },
  MINUTED: { answerQuestion: 'MINUTED', completeFollowUp: 'MINUTED', watch: 'MINUTED', close: 'CLOSED' },
} as const satisfies TransitionTable<DialogueStatus, DialogueCommand['type']>;

/** What can be done to a dialogue that exists, in the order of its life. */
export const dialogueActions = [
  'postpone',
  'cancel',
  'hold',
  'recordQuestion',
  'answerQuestion',
  'agreeFollowUp',
  'completeFollowUp',
  'watch',
  'signMinutes',
  'close',
] as const satisfies readonly DialogueCommand['type'][];

/** Who signs the minutes where they took part: the parties of a complaint, but not a hall full of residents. */
export const signingRoles: Readonly<Record<DialogueKind, readonly DialogueRole[]>> = {
  CASE: ['CHAIR', 'SECRETARY', 'COMPLAINANT', 'REPRESENTATIVE', 'RESPONDENT', 'CONCERNED'],
  WARD_PEOPLE: ['CHAIR', 'SECRETARY'],
};
