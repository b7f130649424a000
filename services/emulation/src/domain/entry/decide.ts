import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { type Dated, dateOutOfOrder } from '../dates.ts';
import { scoreOutOfRange, unfitInspector, unfitRecogniser, unfitReplicator, unfitToEnter } from './guards.ts';
import type { EntryRefusal } from './refusals.ts';
import { entryTransitions } from './transitions.ts';
import type { Entry, EntryCommand, EntryEvent, NewEntry } from './types.ts';

type EntryDecision = Decision<EntryEvent, EntryRefusal>;

export function decide(state: Entry | null, command: EntryCommand): EntryDecision {
  if (state === null) return enter(command);
  if (!allows(entryTransitions, state.status, command.type)) return illegalTransition(entryTransitions, state.status, command.type);
  return dateOutOfOrder(command, state.lastOn) ?? proceed(state, command);
}

function enter(command: EntryCommand): EntryDecision {
  if (command.type === 'draft') return draft(command.entry, command);
  if (command.type !== 'register' || command.entry === undefined) return refuse('NOT_FOUND');
  const drafted = draft(command.entry, command);
  return drafted.ok ? accept(...drafted.events, { type: 'EntryRegistered', on: command.on }) : drafted;
}

function draft(entry: NewEntry, dated: Dated): EntryDecision {
  const refusal = dateOutOfOrder(dated, null) ?? unfitToEnter(entry);
  if (refusal) return refusal;
  const { programme, ...content } = entry;
  return accept({ type: 'EntryDrafted', ...content, programmeId: programme.id, on: dated.on });
}

/** The table allows the command and its date is in order; what is left are the rules of each step. */
function proceed(state: Entry, command: EntryCommand): EntryDecision {
  const { on } = command;
  switch (command.type) {
    case 'draft':
      return refuse('ALREADY_EXISTS');
    case 'register':
      return command.entry ? refuse('ALREADY_EXISTS') : accept({ type: 'EntryRegistered', on });
    case 'approve':
      return accept({ type: 'EntryApproved', approverId: command.approverId, on });
    case 'beginImplementation':
      return accept({ type: 'EntryImplementationBegun', on });
    case 'selfAssess':
      return scoreOutOfRange(command.score) ?? accept({ type: 'EntrySelfAssessed', score: command.score, on });
    case 'inspect': {
      const { inspectorId, score } = command;
      return unfitInspector(state, inspectorId) ?? scoreOutOfRange(score) ?? accept({ type: 'EntryInspected', inspectorId, score, on });
    }
    case 'recognise': {
      const { level, recogniser } = command;
      return unfitRecogniser(state, level, recogniser) ?? accept({ type: 'EntryRecognised', level, recogniserId: recogniser.id, on });
    }
    case 'markNotMet':
      return accept({ type: 'EntryFoundNotMet', on });
    case 'markReplicated':
      return unfitReplicator(state, command.replicatorId) ?? accept({ type: 'EntryReplicated', replicatorId: command.replicatorId, on });
    case 'lapse':
      return accept({ type: 'EntryLapsed', on });
    case 'revoke':
      return accept({ type: 'EntryRevoked', reason: command.reason, on });
  }
}
