import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { DeadlineVariant } from '@danvan/contracts';
import { computeDeadline } from '../deadline/compute.ts';
import { isInForce } from '../deadline/law.ts';
import type { Law } from '../deadline/types.ts';
import { barred, refusalWithoutBar } from './bars.ts';
import { acceptWith, type CaseDecision, deadlineOf } from './deadlines.ts';
import { dialogueMissing, recordDialogue } from './dialogue.ts';
import { joinPetition } from './open.ts';
import { recordEnforcement, unfitRecommendation } from './remedies.ts';
import { unfitRepresentatives } from './representatives.ts';
import { resume, suspend } from './suspension.ts';
import { terminate } from './terminate.ts';
import type { CommandIn, complaintTransitions } from './transitions.ts';
import type { GrievanceCase } from './types.ts';
import { withdraw } from './withdraw.ts';

type ComplaintCommand = CommandIn<typeof complaintTransitions>;
type Command<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: Type }>;

/** The table allows the command and its date is in order; what is left are the rules of each step. */
export function decideComplaint(law: Law, state: GrievanceCase, command: ComplaintCommand): CaseDecision {
  const { on } = command;
  switch (command.type) {
    case 'joinPetition':
      return joinPetition(state, command);
    case 'accept':
      return acceptComplaint(law, state, command);
    case 'refuse':
      return refusalWithoutBar(state, command.bars) ?? accept({ type: 'CaseRefused', bars: command.bars, on });
    case 'assignVerifier':
      return accept({ type: 'VerifierAssigned', verifierId: command.verifierId, on });
    case 'recordDialogue':
      return recordDialogue(law, command);
    case 'suspend':
      return isInForce(law, 'COMPLAINT_SUSPENSION', on)
        ? suspend(law, command, 'COMPLAINT')
        : refuse('SUSPENSION_NOT_KNOWN', { from: law.provisions.COMPLAINT_SUSPENSION.from }, ['on']);
    case 'resume':
      return resume(law, state, command);
    case 'notifyParties':
      return accept({ type: 'PartiesNotified', on });
    case 'withdraw':
      return withdraw(state, command);
    case 'terminate':
      return terminate(law, state, command);
    case 'stayDecision':
      return stayDecision(state, command);
    case 'liftStay':
      return state.stayedUntil === null ? refuse('NO_STAY_TO_LIFT') : accept({ type: 'StayLifted', on });
    case 'recordReceipt':
      return receiveDecision(law, state, command);
    case 'recordEnforcement':
      return recordEnforcement(state, command);
    case 'litigate':
      return accept({ type: 'CaseLitigated', on });
    case 'decide':
      return decideFinding(law, state, command);
    case 'send':
      return accept({ type: 'ResultSent', on, deadlines: [] });
    case 'publish':
      return accept({ type: 'ResultPublished', on });
    case 'takeEffect': {
      const effectiveDue = deadlineOf(state, 'COMPLAINT_EFFECTIVE')?.effectiveDue;
      return effectiveDue && on <= effectiveDue
        ? refuse('NOT_IN_EFFECT_YET', { effectiveDue }, ['on'])
        : accept({ type: 'DecisionTookEffect', on });
    }
    case 'startEnforcement':
      return state.finding === 'WRONG' ? refuse('NOTHING_TO_ENFORCE') : accept({ type: 'EnforcementStarted', on });
    case 'close':
      return state.status === 'IN_EFFECT' && state.finding !== 'WRONG' ? refuse('ENFORCEMENT_PENDING') : accept({ type: 'CaseClosed', on });
  }
}

function acceptComplaint(law: Law, state: GrievanceCase, command: Command<'accept'>): CaseDecision {
  const { on, bars, complex, remote } = command;
  const refusal = barred(state, bars) ?? incompetent(state, command) ?? unfitRepresentatives(state, command);
  if (refusal) return refusal;
  const key = state.instance === 'FIRST' ? 'COMPLAINT_RESOLUTION_FIRST' : 'COMPLAINT_RESOLUTION_SECOND';
  return acceptWith([computeDeadline(law, { key, trigger: on, variant: variantOf(complex, remote) })], (deadlines) => ({
    type: 'CaseAccepted',
    on,
    deadlines,
  }));
}

/** The first complaint goes to the issuer itself, the second to another (Complaint Law 02/2011 Art. 7). */
function incompetent({ instance, resolver }: GrievanceCase, { respondentId }: Command<'accept'>) {
  if (respondentId === null) return refuse('RESPONDENT_MISSING', {}, ['respondentId']);
  if (instance === 'FIRST') return respondentId === resolver.id ? undefined : refuse('NOT_THE_ISSUER', {}, ['respondentId']);
  return respondentId === resolver.id ? refuse('SAME_RESOLVER', {}, ['respondentId']) : undefined;
}

function variantOf(complex: boolean, remote: boolean): DeadlineVariant {
  if (complex) return remote ? 'REMOTE_COMPLEX' : 'COMPLEX';
  return remote ? 'REMOTE' : 'STANDARD';
}

/** Was the case accepted as one of a remote area? It stays one for the terms that follow. */
function placeOf(state: GrievanceCase): DeadlineVariant {
  const variant = deadlineOf(state, 'COMPLAINT_RESOLUTION_FIRST', 'COMPLAINT_RESOLUTION_SECOND')?.variant;
  return variant === 'REMOTE' || variant === 'REMOTE_COMPLEX' ? 'REMOTE' : 'STANDARD';
}

function decideFinding(law: Law, state: GrievanceCase, command: Command<'decide'>): CaseDecision {
  const { on, finding, demandMatchesFindings, reviewOutcome, recommended } = command;
  const refusal = dialogueMissing(state, demandMatchesFindings) ?? unfitReview(state, command) ?? unfitRecommendation(command);
  if (refusal) return refusal;
  const send = state.instance === 'FIRST' ? 'COMPLAINT_SEND_FIRST' : 'COMPLAINT_SEND_SECOND';
  return acceptWith(
    [
      computeDeadline(law, { key: send, trigger: on }),
      computeDeadline(law, { key: 'COMPLAINT_PUBLICATION', trigger: on }),
      computeDeadline(law, { key: 'COMPLAINT_EFFECTIVE', trigger: on, variant: placeOf(state) }),
    ],
    (deadlines) => ({ type: 'ComplaintDecided', finding, on, deadlines, reviewOutcome, recommended }),
  );
}

/** A second-instance decision says what becomes of the first (Complaint Law 02/2011 Art. 40); no other does. */
function unfitReview({ instance }: GrievanceCase, { reviewOutcome }: Command<'decide'>) {
  if (instance === 'FIRST') return reviewOutcome === null ? undefined : refuse('REVIEW_WITHOUT_FIRST', {}, ['reviewOutcome']);
  return reviewOutcome === null ? refuse('REVIEW_OUTCOME_MISSING', {}, ['reviewOutcome']) : undefined;
}

/** The term for a second complaint runs from the day on which the complainant received the decision (Complaint Law 02/2011 Art. 33). */
function receiveDecision(law: Law, state: GrievanceCase, { on }: Command<'recordReceipt'>): CaseDecision {
  if (state.decisionReceivedOn !== null) return refuse('RECEIVED_ALREADY', { on: state.decisionReceivedOn });
  const appeal =
    state.instance === 'FIRST' ? [computeDeadline(law, { key: 'COMPLAINT_APPEAL', trigger: on, variant: placeOf(state) })] : [];
  return acceptWith(appeal, (deadlines) => ({ type: 'DecisionReceived', on, deadlines }));
}

/** Only for harm that could not be made good, and no longer than the resolution may take (Complaint Law 02/2011 Art. 35). */
function stayDecision(state: GrievanceCase, { on, until, irreparableHarm }: Command<'stayDecision'>): CaseDecision {
  const latest = deadlineOf(state, 'COMPLAINT_RESOLUTION_FIRST', 'COMPLAINT_RESOLUTION_SECOND')?.effectiveDue ?? on;
  if (!irreparableHarm) return refuse('STAY_WITHOUT_HARM', {}, ['irreparableHarm']);
  return until < on || until > latest ? refuse('STAY_TOO_LONG', { latest }, ['until']) : accept({ type: 'DecisionStayed', until, on });
}
