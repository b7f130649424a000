import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { computeDeadline } from '../deadline/compute.ts';
import type { Law } from '../deadline/types.ts';
import { unmarked } from './figures.ts';
import { noReplyDue, repliesOpen, unfitTurn, wrongReceiver } from './guards.ts';
import type { ReceptionRefusal } from './refusals.ts';
import { receptionTransitions } from './transitions.ts';
import type { Reception, ReceptionCommand, ReceptionEvent } from './types.ts';

type ReceptionDecision = Decision<ReceptionEvent, ReceptionRefusal>;
type Command<Type extends ReceptionCommand['type']> = Extract<ReceptionCommand, { type: Type }>;

export function decide(law: Law, state: Reception | null, command: ReceptionCommand): ReceptionDecision {
  if (command.type === 'open') return state ? refuse('ALREADY_EXISTS') : open(command);
  if (state === null) return refuse('NOT_FOUND');
  if (!allows(receptionTransitions, state.status, command.type)) return illegalTransition(receptionTransitions, state.status, command.type);
  return dateOutOfOrder(command, state.closedOn ?? state.heldOn) ?? proceed(law, state, command);
}

function open(command: Command<'open'>): ReceptionDecision {
  const { on, id, receptionType, receivedBy, organization, provenance } = command;
  const refusal = dateOutOfOrder(command, null) ?? wrongReceiver(command);
  return refusal ?? accept({ type: 'ReceptionOpened', id, on, receptionType, receivedBy, organization, provenance });
}

function proceed(law: Law, state: Reception, command: Exclude<ReceptionCommand, Command<'open'>>): ReceptionDecision {
  const { on } = command;
  switch (command.type) {
    case 'receiveTurn':
      return receiveTurn(law, state, command);
    case 'reply':
      return noReplyDue(state, command.number) ?? accept({ type: 'TurnReplied', on, number: command.number });
    case 'watch': {
      const overdue = unmarked(state).filter(({ reply }) => on > reply.effectiveDue);
      if (overdue.length === 0) return refuse('NOTHING_DUE');
      return accept(...overdue.map(({ number, reply: { effectiveDue } }) => ({ type: 'ReplyOverdue' as const, on, number, effectiveDue })));
    }
    case 'close':
      return accept({ type: 'ReceptionClosed', on });
    case 'settle':
      return repliesOpen(state) ?? accept({ type: 'ReceptionSettled', on });
  }
}

/** What was taken in gets a reply within ten working days (Citizen Reception Law 42/2013 Art. 28(1)). */
function receiveTurn(law: Law, state: Reception, command: Command<'receiveTurn'>): ReceptionDecision {
  const { on, kind, fieldCode, persons, repeat, representatives, outcome, refusalReason, petition } = command;
  if (on !== state.heldOn) return refuse('NOT_THE_DAY', { heldOn: state.heldOn, on }, ['on']);
  const refusal = unfitTurn(state, command);
  if (refusal) return refusal;
  const facts = { kind, fieldCode, persons, repeat, representatives, outcome, refusalReason, petitionId: petition?.id ?? null };
  const received = { type: 'TurnReceived', on, number: state.turns.length + 1, ...facts } as const;
  if (!petition) return accept({ ...received, reply: null });
  const reply = computeDeadline(law, { key: 'RECEPTION_REPLY', trigger: on });
  return reply.ok ? accept({ ...received, reply: reply.deadline }) : reply;
}
