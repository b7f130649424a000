import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { type OrganizationPositionView, organizationPosition } from '@danvan/contracts';
import { type PositionRefusal, positionRefusals } from './refusals.ts';
import { positionTransitions } from './transitions.ts';
import type { Position, PositionCommand, PositionEvent } from './types.ts';

type PositionDecision = Decision<PositionEvent, PositionRefusal>;

function decide(state: Position | null, command: PositionCommand): PositionDecision {
  if (command.type === 'establish') return state === null ? establish(command) : refuse('ALREADY_EXISTS');
  if (state === null) return refuse('NOT_FOUND');
  const { type, on, legalBasis } = command;
  if (!allows(positionTransitions, state.status, type)) return illegalTransition(positionTransitions, state.status, type);
  const last = state.terms.at(-1);
  const notBefore = last?.to ?? last?.from ?? state.establishedOn;
  if (on < notBefore) return refuse('DATE_OUT_OF_ORDER', { on, notBefore }, ['on']);
  return type === 'appoint'
    ? accept({ type: 'OfficialAppointed', officialId: command.officialId, on, legalBasis })
    : accept({ type: 'TermEnded', officialId: last?.officialId ?? '', on, legalBasis });
}

function establish({ id, organization, title, on }: Extract<PositionCommand, { type: 'establish' }>): PositionDecision {
  const { validFrom, validTo } = organization;
  if (on < validFrom || (validTo !== null && on >= validTo)) return refuse('NOT_STANDING', { on }, ['on']);
  return accept({ type: 'PositionEstablished', id, organizationId: organization.id, title, on });
}

function evolve(state: Position | null, event: PositionEvent): Position {
  if (event.type === 'PositionEstablished') {
    const { id, organizationId, title, on } = event;
    return { id, organizationId, title, status: 'VACANT', establishedOn: on, terms: [] };
  }
  if (state === null) throw new Error(`${event.type} before PositionEstablished`);
  switch (event.type) {
    case 'OfficialAppointed':
      return { ...state, status: 'HELD', terms: [...state.terms, { officialId: event.officialId, from: event.on, to: null }] };
    case 'TermEnded':
      return { ...state, status: 'VACANT', terms: state.terms.map((term) => (term.to === null ? { ...term, to: event.on } : term)) };
  }
}

/** A position shows its terms by the ids of those who held it; who they are stays with this service. */
export const positionAggregate = {
  name: 'position',
  lifecycle: { decide, evolve },
  refusals: positionRefusals,
  topic: organizationPosition,
  view: ({ status: _, ...state }: Position): OrganizationPositionView => ({ ...state, terms: [...state.terms] }),
};
