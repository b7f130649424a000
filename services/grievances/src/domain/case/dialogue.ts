import { accept, refuse } from '@danvan/aggregate-store/decision';
import { computeDeadline } from '../deadline/compute.ts';
import { isInForce } from '../deadline/law.ts';
import type { Law } from '../deadline/types.ts';
import type { CaseDecision } from './deadlines.ts';
import type { GrievanceCase, GrievanceCaseCommand } from './types.ts';

type RecordDialogue = Extract<GrievanceCaseCommand, { type: 'recordDialogue' }>;

export function recordDialogue(law: Law, command: RecordDialogue): CaseDecision {
  const { on, outcome, noticedOn, minutes } = command;
  const late = noticeTooLate(law, command);
  if (late) return late;
  if (minutes === 'UNSIGNED') return refuse('MINUTES_UNSIGNED', {}, ['minutes']);
  if (outcome === 'COMPLAINANT_ABSENT' && !isInForce(law, 'DIALOGUE_DESPITE_ABSENCE', on))
    return refuse('ABSENCE_IS_NO_DIALOGUE', { from: law.provisions.DIALOGUE_DESPITE_ABSENCE.from }, ['outcome']);
  return accept({ type: 'DialogueRecorded', outcome, noticedOn, on });
}

/** The law asks for full days between; that an office is closed on the last of them does not make the notice late. */
function noticeTooLate(law: Law, { on, noticedOn }: RecordDialogue) {
  const notice = computeDeadline(law, { key: 'COMPLAINT_DIALOGUE_NOTICE', trigger: on });
  if (!notice.ok) return undefined; // no such term before 1 July 2026
  const { nominalDue: latest } = notice.deadline;
  return noticedOn === null || noticedOn > latest ? refuse('DIALOGUE_NOTICE_TOO_LATE', { latest }, ['noticedOn']) : undefined;
}

/** Required at the second instance always, at the first where the demand differs from the findings (Complaint Law 02/2011 Arts. 30, 39). */
export function dialogueMissing({ instance, dialogueOn }: GrievanceCase, demandMatchesFindings: boolean) {
  const required = instance === 'SECOND' || !demandMatchesFindings;
  return required && dialogueOn === null ? refuse('DIALOGUE_REQUIRED') : undefined;
}
