import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { otherThanAnnounced, unfitToAnnounce } from './guards.ts';
import type { EvidenceRefusal } from './refusals.ts';
import { evidenceTransitions } from './transitions.ts';
import type { Evidence, EvidenceCommand, EvidenceEvent } from './types.ts';

type EvidenceDecision = Decision<EvidenceEvent, EvidenceRefusal>;

export function decide(state: Evidence | null, command: EvidenceCommand): EvidenceDecision {
  if (state === null) return announce(command);
  if (!allows(evidenceTransitions, state.status, command.type)) return illegalTransition(evidenceTransitions, state.status, command.type);
  return dateOutOfOrder(command, state.lastOn) ?? proceed(state, command);
}

function announce(command: EvidenceCommand): EvidenceDecision {
  if (command.type !== 'announce') return refuse('NOT_FOUND');
  const { evidence, on } = command;
  return dateOutOfOrder(command, null) ?? unfitToAnnounce(evidence) ?? accept({ type: 'EvidenceAnnounced', ...evidence, on });
}

function proceed(state: Evidence, command: EvidenceCommand): EvidenceDecision {
  const { on } = command;
  switch (command.type) {
    case 'announce':
      return refuse('ALREADY_EXISTS');
    case 'store':
      return otherThanAnnounced(state, command.found) ?? accept({ type: 'EvidenceStored', storageKey: command.storageKey, on });
    case 'remove':
      return accept({ type: 'EvidenceRemoved', on });
  }
}
