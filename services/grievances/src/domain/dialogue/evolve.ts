import type { IsoDate } from '@danvan/contracts';
import type { DialogueEvent, DialogueSession, FollowUp, Question } from './types.ts';

type Announced = Extract<DialogueEvent, { type: 'DialogueAnnounced' }>;

export function evolve(state: DialogueSession | null, event: DialogueEvent): DialogueSession {
  if (event.type === 'DialogueAnnounced') return announced(event);
  if (state === null) throw new Error(`${event.type} before DialogueAnnounced`);
  return { ...state, ...changed(state, event) };
}

function announced({ type: _, on, ...facts }: Announced): DialogueSession {
  return {
    ...facts,
    status: 'ANNOUNCED',
    announcedOn: on,
    noticedOn: on,
    postponements: 0,
    heldOn: null,
    outcome: null,
    attended: [],
    questions: [],
    minutesOn: null,
    signedBy: [],
    unsigned: [],
    followUps: [],
    endedOn: null,
    cancellation: null,
    statusSince: on,
  };
}

/** The numbered one of a list, changed. */
const amend = <Item extends Question | FollowUp>(items: readonly Item[], number: number, change: Partial<Item>): readonly Item[] =>
  items.map((item) => (item.number === number ? { ...item, ...change } : item));

/** What was done by its day and only told late was not overdue. */
const done = (followUp: FollowUp, doneOn: IsoDate): FollowUp => ({
  ...followUp,
  doneOn,
  overdueOn: doneOn <= followUp.dueOn ? null : followUp.overdueOn,
});

function changed(state: DialogueSession, event: Exclude<DialogueEvent, Announced>): Partial<DialogueSession> {
  const { on } = event;
  const { questions, followUps } = state;
  switch (event.type) {
    case 'DialoguePostponed': {
      const { scheduledOn, noticeDue } = event;
      return { scheduledOn, noticeDue, noticedOn: on, postponements: state.postponements + 1, statusSince: on };
    }
    case 'DialogueCancelled':
      return { status: 'CANCELLED', cancellation: event.reason, endedOn: on, statusSince: on };
    case 'DialogueHeld':
      return { status: 'HELD', heldOn: on, outcome: event.outcome, attended: event.attended, statusSince: on };
    case 'QuestionRecorded': {
      const { number, fieldCode, askedBy } = event;
      return { questions: [...questions, { number, fieldCode, askedBy, manner: null, answeredById: null, answeredOn: null }] };
    }
    case 'QuestionAnswered': {
      const { number, manner, answeredById } = event;
      return { questions: amend(questions, number, { manner, answeredById, answeredOn: on }) };
    }
    case 'FollowUpAgreed': {
      const { number, fieldCode, responsibleId, dueOn } = event;
      return { followUps: [...followUps, { number, fieldCode, responsibleId, agreedOn: on, dueOn, doneOn: null, overdueOn: null }] };
    }
    case 'FollowUpDone':
      return { followUps: followUps.map((followUp) => (followUp.number === event.number ? done(followUp, on) : followUp)) };
    case 'FollowUpOverdue':
      return { followUps: amend(followUps, event.number, { overdueOn: on }) };
    case 'MinutesSigned':
      return { status: 'MINUTED', minutesOn: on, signedBy: event.signedBy, unsigned: event.unsigned, statusSince: on };
    case 'DialogueClosed':
      return { status: 'CLOSED', endedOn: on, statusSince: on };
  }
}
