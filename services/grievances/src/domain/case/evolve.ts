import { meet, mergeDeadlines, resolutionKeys } from './deadlines.ts';
import { initialStatus } from './transitions.ts';
import type { GrievanceCase, GrievanceCaseEvent } from './types.ts';

type CaseOpened = Extract<GrievanceCaseEvent, { type: 'CaseOpened' }>;

type LaterEvent = Exclude<GrievanceCaseEvent, CaseOpened>;

/** What is noticed about a case is no step of it: a step that is recorded late may still be dated before. */
const besideTheSteps: ReadonlySet<GrievanceCaseEvent['type']> = new Set([
  'DeadlineApproaching',
  'DeadlineMissed',
  'ResolverSucceeded',
  'ResolverLost',
]);

export function evolve(state: GrievanceCase | null, event: GrievanceCaseEvent): GrievanceCase {
  if (event.type === 'CaseOpened') return opened(event);
  if (state === null) throw new Error(`${event.type} before CaseOpened`);
  const deadlines = 'deadlines' in event ? mergeDeadlines(state.deadlines, event.deadlines) : state.deadlines;
  const lastOn = besideTheSteps.has(event.type) ? state.lastOn : event.on;
  return { ...state, deadlines, ...changed({ ...state, deadlines }, event), lastOn };
}

function opened({ type: _, on, petitionId, deadlines, ...facts }: CaseOpened): GrievanceCase {
  return {
    ...facts,
    projectCode: facts.projectCode ?? null,
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
    reviewOutcome: null,
    decisionReceivedOn: null,
    inEffectOn: null,
    stayedUntil: null,
    recommended: null,
    enforced: null,
    crimeReferredOn: null,
    withdrawnCount: 0,
    terminationReason: null,
    stars: null,
    resolverLostOn: null,
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
      return {};
    case 'WithdrawalRecorded':
      return { withdrawnCount: event.withdrawnCount ?? state.withdrawnCount };
    case 'CaseTerminated':
      return { status: 'TERMINATED', terminationReason: event.reason, endedOn: on };
    case 'CaseLitigated':
      return { status: 'LITIGATED', endedOn: on };
    case 'ComplaintDecided':
      return {
        status: 'DECIDED',
        decidedOn: on,
        finding: event.finding,
        reviewOutcome: event.reviewOutcome ?? null,
        recommended: event.recommended ?? null,
        stayedUntil: null,
        deadlines: met(...resolutionKeys),
      };
    case 'DenunciationConcluded':
      return {
        status: 'CONCLUDED',
        decidedOn: on,
        finding: event.finding,
        recommended: event.recommended ?? null,
        deadlines: met(...resolutionKeys),
      };
    case 'ReflectionAnswered':
      return { status: 'ANSWERED', decidedOn: on, reopenUntil: event.reopenUntil, deadlines: met(...resolutionKeys) };
    case 'ResultSent':
      return { status: 'SENT', deadlines: met('COMPLAINT_SEND_FIRST', 'COMPLAINT_SEND_SECOND', 'DENUNCIATION_SEND') };
    case 'ConclusionHandled':
      return { status: 'HANDLED', deadlines: met('DENUNCIATION_HANDLING') };
    case 'ResultPublished':
      return { status: 'PUBLISHED', deadlines: met('COMPLAINT_PUBLICATION', 'DENUNCIATION_PUBLICATION') };
    case 'DecisionTookEffect':
      return { status: 'IN_EFFECT', inEffectOn: on, deadlines: met('COMPLAINT_EFFECTIVE') };
    case 'EnforcementStarted':
      return { status: 'ENFORCING' };
    case 'FurtherDenunciationLodged':
      return { status: 'FURTHER', endedOn: on };
    case 'AnswerConfirmed':
      return { status: 'CONFIRMED' };
    case 'CaseReopened':
      return { status: 'REOPENED', decidedOn: null, reopenUntil: null };
    case 'DecisionReceived':
      return { decisionReceivedOn: on };
    case 'DecisionStayed':
      return { stayedUntil: event.until };
    case 'StayLifted':
      return { stayedUntil: null };
    case 'CrimeReferred':
      return { crimeReferredOn: on };
    case 'EnforcementRecorded':
      return { enforced: event.enforced };
    case 'AnswerRated':
      return { stars: event.stars };
    case 'ResolverSucceeded':
      return { resolver: event.resolver, resolverLostOn: null };
    case 'ResolverLost':
      return { resolverLostOn: on };
    case 'DeadlineApproaching':
      return { deadlines: state.deadlines.map((one) => (one.key === event.key ? { ...one, approachedOn: on } : one)) };
    case 'DeadlineMissed':
      return { deadlines: state.deadlines.map((one) => (one.key === event.key ? { ...one, missedOn: on } : one)) };
    case 'CaseClosed':
      return { status: 'CLOSED', endedOn: on };
  }
}
