import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import type { Law } from '../deadline/types.ts';
import { unmarked } from './figures.ts';
import {
  absentRole,
  noticeDueFor,
  openFollowUp,
  stillOpen,
  unfitAnswer,
  unfitMeeting,
  unfitMinutes,
  unfitOccasion,
  unfitParticipants,
  unfitSchedule,
  unknownField,
} from './guards.ts';
import type { DialogueRefusal } from './refusals.ts';
import { dialogueTransitions } from './transitions.ts';
import type { DialogueCommand, DialogueEvent, DialogueSession } from './types.ts';

type DialogueDecision = Decision<DialogueEvent, DialogueRefusal>;
type Command<Type extends DialogueCommand['type']> = Extract<DialogueCommand, { type: Type }>;

export function decide(law: Law, state: DialogueSession | null, command: DialogueCommand): DialogueDecision {
  if (command.type === 'announce') return state ? refuse('ALREADY_EXISTS') : announce(law, command);
  if (state === null) return refuse('NOT_FOUND');
  if (!allows(dialogueTransitions, state.status, command.type)) return illegalTransition(dialogueTransitions, state.status, command.type);
  return dateOutOfOrder(command, state.statusSince) ?? proceed(law, state, command);
}

function announce(law: Law, command: Command<'announce'>): DialogueDecision {
  const { on, id, kind, organizer, case: about, scheduledOn, invited, provenance } = command;
  const noticeDue = noticeDueFor(law, kind, scheduledOn);
  const refusal =
    dateOutOfOrder(command, null) ??
    unfitOccasion(command) ??
    unfitSchedule(on, scheduledOn, noticeDue) ??
    unfitParticipants(invited, 'invited');
  const caseId = about?.id ?? null;
  return refusal ?? accept({ type: 'DialogueAnnounced', id, on, kind, caseId, organizer, scheduledOn, noticeDue, invited, provenance });
}

function proceed(law: Law, state: DialogueSession, command: Exclude<DialogueCommand, Command<'announce'>>): DialogueDecision {
  const { on } = command;
  switch (command.type) {
    case 'postpone': {
      const { scheduledOn, reason } = command;
      const noticeDue = noticeDueFor(law, state.kind, scheduledOn);
      return unfitSchedule(on, scheduledOn, noticeDue) ?? accept({ type: 'DialoguePostponed', on, scheduledOn, noticeDue, reason });
    }
    case 'cancel':
      return accept({ type: 'DialogueCancelled', on, reason: command.reason });
    case 'hold': {
      const { outcome, attended } = command;
      const refusal = unfitParticipants(attended, 'attended') ?? unfitMeeting(law, state, command);
      return refusal ?? accept({ type: 'DialogueHeld', on, outcome, attended });
    }
    case 'recordQuestion': {
      const { fieldCode, askedBy } = command;
      const refusal = unknownField(fieldCode) ?? absentRole(state, askedBy, 'askedBy');
      return refusal ?? accept({ type: 'QuestionRecorded', on, number: state.questions.length + 1, fieldCode, askedBy });
    }
    case 'answerQuestion': {
      const { number, manner, answeredById } = command;
      return unfitAnswer(state, number) ?? accept({ type: 'QuestionAnswered', on, number, manner, answeredById });
    }
    case 'agreeFollowUp': {
      const { fieldCode, responsibleId, dueOn } = command;
      const refusal = unknownField(fieldCode) ?? (dueOn < on ? refuse('DUE_BEFORE_AGREED', { on, dueOn }, ['dueOn']) : undefined);
      return refusal ?? accept({ type: 'FollowUpAgreed', on, number: state.followUps.length + 1, fieldCode, responsibleId, dueOn });
    }
    case 'completeFollowUp': {
      const followUp = openFollowUp(state, command.number);
      if ('refusal' in followUp) return followUp;
      return dateOutOfOrder(command, followUp.agreedOn) ?? accept({ type: 'FollowUpDone', on, number: command.number });
    }
    case 'watch': {
      const overdue = unmarked(state).filter(({ dueOn }) => on > dueOn);
      return overdue.length > 0
        ? accept(...overdue.map(({ number, dueOn }) => ({ type: 'FollowUpOverdue' as const, on, number, dueOn })))
        : refuse('NOTHING_DUE');
    }
    case 'signMinutes': {
      const { signedBy, unsigned } = command;
      return unfitMinutes(state, command) ?? accept({ type: 'MinutesSigned', on, signedBy, unsigned });
    }
    case 'close':
      return stillOpen(state) ?? accept({ type: 'DialogueClosed', on });
  }
}
