import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { unmarked } from './figures.ts';
import { recommendationsOpen, unfitCase, unfitConclusion, unfitExecution } from './guards.ts';
import type { InspectionRefusal } from './refusals.ts';
import { inspectionTransitions } from './transitions.ts';
import type { Inspection, InspectionCommand, InspectionEvent } from './types.ts';

type InspectionDecision = Decision<InspectionEvent, InspectionRefusal>;
type Command<Type extends InspectionCommand['type']> = Extract<InspectionCommand, { type: Type }>;

export function decide(state: Inspection | null, command: InspectionCommand): InspectionDecision {
  if (command.type === 'issue') return state ? refuse('ALREADY_EXISTS') : issue(command);
  if (state === null) return refuse('NOT_FOUND');
  if (!allows(inspectionTransitions, state.status, command.type))
    return illegalTransition(inspectionTransitions, state.status, command.type);
  return dateOutOfOrder(command, state.issuedOn) ?? proceed(state, command);
}

function issue(command: Command<'issue'>): InspectionDecision {
  const { on, id, inspectionKind, fieldCode, inspector, inspectedIds, provenance } = command;
  const refusal = dateOutOfOrder(command, null) ?? unfitConclusion(command, on);
  const recommendations = command.recommendations.map((recommendation, index) => ({ number: index + 1, ...recommendation }));
  return (
    refusal ?? accept({ type: 'ConclusionIssued', id, on, inspectionKind, fieldCode, inspector, inspectedIds, recommendations, provenance })
  );
}

function proceed(state: Inspection, command: Exclude<InspectionCommand, Command<'issue'>>): InspectionDecision {
  const { on } = command;
  switch (command.type) {
    case 'publish':
      return accept({ type: 'ConclusionPublished', on });
    case 'recordExecution': {
      const { number, amount, area, complete } = command;
      return unfitExecution(state, command) ?? accept({ type: 'ExecutionRecorded', on, number, amount, area, complete });
    }
    case 'watch': {
      const overdue = unmarked(state).filter(({ dueOn }) => on > dueOn);
      return overdue.length > 0
        ? accept(...overdue.map(({ number, dueOn }) => ({ type: 'RecommendationOverdue' as const, on, number, dueOn })))
        : refuse('NOTHING_DUE');
    }
    case 'linkCase': {
      const { id: caseId, kind } = command.case;
      return unfitCase(state, command) ?? accept({ type: 'CaseLinked', on, caseId, kind });
    }
    case 'close':
      return recommendationsOpen(state) ?? accept({ type: 'ConclusionClosed', on });
  }
}
