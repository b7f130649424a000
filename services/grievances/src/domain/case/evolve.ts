import { meet, mergeDeadlines, resolutionKeys } from './deadlines.ts';
import { initialStatus } from './transitions.ts';
import type { GrievanceCase, GrievanceCaseEvent } from './types.ts';

type CaseOpened = Extract<GrievanceCaseEvent, { type: 'CaseOpened' }>;

type LaterEvent = Exclude<GrievanceCaseEvent, CaseOpened>;

export function evolve(state: GrievanceCase | null, event: GrievanceCaseEvent): GrievanceCase {
  if (event.type === 'CaseOpened') return opened(event);
  if (state === null) throw new Error(`${event.type} before CaseOpened`);
  const deadlines = 'deadlines' in event ? mergeDeadlines(state.deadlines, event.deadlines) : state.deadlines;
  return { ...state, deadlines, ...changed({ ...state, deadlines }, event), lastOn: event.on };
}

function opened({ type: _, on, petitionId, deadlines, ...facts }: CaseOpened): GrievanceCase {
  return {
    ...facts,
    status: initialStatus[facts.kind],
    petitionIds: [petitionId],
    verifierId: null,
    openedOn: on,
    acceptedOn: null,
    dialogueOn: null,
    suspendedOn: null,
    decidedOn: null,
    finding: null,
    reopenUntil: null,
    endedOn: null,
    deadlines: mergeDeadlines([], deadlines),
    lastOn: on,
  };
}

function changed(state: GrievanceCase, event: LaterEvent): Partial<GrievanceCase> {
  const { on } = event;
  const met = (...keys: Parameters<typeof meet>[2][]) => meet(state.deadlines, on, ...keys);
  const checked = () => met('COMPLAINT_ACCEPTANCE', 'DENUNCIATION_PRECHECK', 'DENUNCIATION_FURTHER');
  switch (event.type) {
    case 'PetitionJoined':
      return { petitionIds: [...state.petitionIds, event.petitionId] };
    case 'CaseAccepted':
      return { status: 'ACCEPTED', acceptedOn: on, deadlines: checked() };
    case 'CaseRefused':
      return { status: 'REFUSED', endedOn: on, deadlines: checked() };
    case 'CaseTransferred':
      return {
        status: 'TRANSFERRED',
        endedOn: on,
        deadlines: met('DENUNCIATION_PRECHECK', 'DENUNCIATION_FURTHER', 'DENUNCIATION_TRANSFER'),
      };
    case 'CaseFiledAway':
      return { status: 'FILED_AWAY', endedOn: on };
    case 'CaseSetAside':
      return { status: 'NOT_PROCESSED', endedOn: on, deadlines: checked() };
    case 'CaseKeptAsLead':
      return { status: 'INSPECTION_LEAD', endedOn: on, deadlines: checked() };
    case 'VerifierAssigned':
      return { status: state.kind === 'REFLECTION' ? 'IN_PROGRESS' : 'VERIFYING', verifierId: event.verifierId };
    case 'DialogueRecorded':
      return { status: 'DIALOGUE', dialogueOn: on };
    case 'CaseSuspended':
      return { status: 'SUSPENDED', suspendedOn: on };
    case 'CaseResumed':
      return { status: 'VERIFYING', suspendedOn: null };
    case 'PartiesNotified':
      return { deadlines: met('DENUNCIATION_NOTICE', 'DENUNCIATION_SUSPENSION_NOTICE', 'COMPLAINT_SUSPENSION_NOTICE') };
    case 'DeadlineExtended':
    case 'WithdrawalRecorded':
      return {};
    case 'CaseTerminated':
      return { status: 'TERMINATED', endedOn: on };
    case 'CaseLitigated':
      return { status: 'LITIGATED', endedOn: on };
    case 'ComplaintDecided':
      return { status: 'DECIDED', decidedOn: on, finding: event.finding, deadlines: met(...resolutionKeys) };
    case 'DenunciationConcluded':
      return { status: 'CONCLUDED', decidedOn: on, finding: event.finding, deadlines: met(...resolutionKeys) };
    case 'ReflectionAnswered':
      return { status: 'ANSWERED', decidedOn: on, reopenUntil: event.reopenUntil, deadlines: met(...resolutionKeys) };
    case 'ResultSent':
      return { status: 'SENT', deadlines: met('COMPLAINT_SEND_FIRST', 'COMPLAINT_SEND_SECOND', 'DENUNCIATION_SEND') };
    case 'ConclusionHandled':
      return { status: 'HANDLED', deadlines: met('DENUNCIATION_HANDLING') };
    case 'ResultPublished':
      return { status: 'PUBLISHED', deadlines: met('COMPLAINT_PUBLICATION', 'DENUNCIATION_PUBLICATION') };
    case 'DecisionTookEffect':
      return { status: 'IN_EFFECT', deadlines: met('COMPLAINT_EFFECTIVE') };
    case 'EnforcementStarted':
      return { status: 'ENFORCING' };
    case 'FurtherDenunciationLodged':
      return { status: 'FURTHER', endedOn: on };
    case 'AnswerConfirmed':
      return { status: 'CONFIRMED' };
    case 'CaseReopened':
      return { status: 'REOPENED', decidedOn: null, reopenUntil: null };
    case 'CaseClosed':
      return { status: 'CLOSED', endedOn: on };
  }
}
