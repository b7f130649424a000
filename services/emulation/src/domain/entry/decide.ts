import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate } from '@danvan/contracts';
import { type Dated, dateOutOfOrder } from '../dates.ts';
import { criteriaInForce, criteriaOfVersion } from '../programme/criteria.ts';
import { assessed, shortfallsOf, unfitAssessment } from './assessment.ts';
import { criteriaNotMet, unfitInspector, unfitRecogniser, unfitReplicator, unfitToAct, unfitToEnter } from './guards.ts';
import type { EntryRefusal } from './refusals.ts';
import { entryTransitions } from './transitions.ts';
import type { Entry, EntryCommand, EntryEvent, NewEntry } from './types.ts';

type EntryDecision = Decision<EntryEvent, EntryRefusal>;
type Command<Type extends EntryCommand['type']> = Extract<EntryCommand, { type: Type }>;

export function decide(state: Entry | null, command: EntryCommand): EntryDecision {
  if (state === null) return enter(command);
  if (!allows(entryTransitions, state.status, command.type)) return illegalTransition(entryTransitions, state.status, command.type);
  return dateOutOfOrder(command, previousOf(state, command)) ?? proceed(state, command);
}

/** What a step may not be dated before. What others do to an entry is often told late: it stands beside its own steps. */
function previousOf(state: Entry, { type }: EntryCommand): IsoDate | null {
  if (type === 'followSuccessor' || type === 'orphan' || type === 'assignHolder') return null;
  return type === 'markReplicated' ? state.recognisedOn : state.lastOn;
}

function enter(command: EntryCommand): EntryDecision {
  if (command.type === 'draft') return draft(command.entry, command);
  if (command.type !== 'register' || command.entry === undefined) return refuse('NOT_FOUND');
  const drafted = draft(command.entry, command);
  return drafted.ok ? accept(...drafted.events, { type: 'EntryRegistered', on: command.on }) : drafted;
}

function draft(entry: NewEntry, dated: Dated): EntryDecision {
  const { on } = dated;
  const refusal = dateOutOfOrder(dated, null) ?? unfitToEnter(entry, on);
  if (refusal) return refusal;
  const { programme, registrantIsActive: _, holder, source, previousEdition, ...content } = entry;
  const drafted: EntryEvent = {
    type: 'EntryDrafted',
    ...content,
    programmeId: programme.id,
    ...(source && { sourceId: source.id, sourcePath: [...source.sourcePath, source.id] }),
    ...(previousEdition && { previousEditionId: previousEdition.id, edition: previousEdition.edition + 1 }),
    on,
  };
  if (holder === undefined) return accept(drafted);
  const held: EntryEvent = holder === null ? { type: 'EntryOrphaned', on } : { type: 'EntryTransferred', holder, on };
  return accept<EntryEvent>(drafted, held);
}

/** The table allows the command and its date is in order; what is left are the rules of each step. */
function proceed(state: Entry, command: EntryCommand): EntryDecision {
  const { on } = command;
  switch (command.type) {
    case 'draft':
      return refuse('ALREADY_EXISTS');
    case 'register':
      return command.entry ? refuse('ALREADY_EXISTS') : accept({ type: 'EntryRegistered', on });
    case 'approve': {
      const { body, actingFor } = command;
      return unfitToAct(body, actingFor, on, 'approverId') ?? accept({ type: 'EntryApproved', approverId: body.id, on });
    }
    case 'beginImplementation':
      return accept({ type: 'EntryImplementationBegun', on });
    case 'selfAssess':
      return selfAssess(state, command);
    case 'inspect':
      return inspect(state, command);
    case 'recognise':
      return recognise(state, command);
    case 'markNotMet':
      return accept({ type: 'EntryFoundNotMet', on });
    case 'markReplicated':
      return markReplicated(state, command);
    case 'assignHolder':
      return assignHolder(state, command);
    case 'followSuccessor':
      return heldByAnother(state, command.fromId) ?? accept({ type: 'EntryTransferred', holder: command.holder, on });
    case 'orphan':
      return heldByAnother(state, command.fromId) ?? accept({ type: 'EntryOrphaned', on });
    case 'lapse':
      return accept({ type: 'EntryLapsed', on });
    case 'revoke':
      return accept({ type: 'EntryRevoked', reason: command.reason, on });
  }
}

function selfAssess(state: Entry, { assessment, criteriaSets, on }: Command<'selfAssess'>): EntryDecision {
  const set = criteriaInForce(criteriaSets, state);
  return unfitAssessment(assessment, set) ?? accept({ type: 'EntrySelfAssessed', ...assessed(assessment, set), on });
}

/** By the same version of the criteria as the self-assessment, so that the two stand beside each other. */
function inspect(state: Entry, { assessment, criteriaSets, body, actingFor, on }: Command<'inspect'>): EntryDecision {
  const set = criteriaOfVersion(criteriaSets, state, state.criteriaVersion);
  const refusal = unfitInspector(state, body.id) ?? unfitToAct(body, actingFor, on, 'inspectorId') ?? unfitAssessment(assessment, set);
  if (refusal) return refusal;
  const shortfalls = set && { shortfalls: [...shortfallsOf(assessment.byCriterion ?? [], set)] };
  return accept({ type: 'EntryInspected', inspectorId: body.id, ...assessed(assessment, set), ...shortfalls, on });
}

function recognise(state: Entry, { level, body, actingFor, on }: Command<'recognise'>): EntryDecision {
  const refusal = unfitRecogniser(state, level, body) ?? unfitToAct(body, actingFor, on, 'recogniserId') ?? criteriaNotMet(state);
  return refusal ?? accept({ type: 'EntryRecognised', level, recogniserId: body.id, on });
}

function markReplicated(state: Entry, { replicatorId, byEntryId, on }: Command<'markReplicated'>): EntryDecision {
  const by = byEntryId === undefined ? {} : { byEntryId };
  return unfitReplicator(state, replicatorId, byEntryId ?? null) ?? accept({ type: 'EntryReplicated', replicatorId, ...by, on });
}

function assignHolder(state: Entry, { holder, isActive, on }: Command<'assignHolder'>): EntryDecision {
  if (state.orphanedOn === null) return refuse('HOLDER_IS_THERE', {}, ['holderId']);
  return isActive ? accept({ type: 'EntryTransferred', holder, on }) : refuse('ORGANIZATION_NOT_ACTIVE', { on }, ['holderId']);
}

/** What is told of an organization that does not hold the entry, or no longer, changes nothing: news may come twice. */
function heldByAnother({ holder, orphanedOn }: Entry, fromId: string) {
  return holder.id !== fromId || orphanedOn !== null ? refuse('HELD_BY_ANOTHER', {}) : undefined;
}
