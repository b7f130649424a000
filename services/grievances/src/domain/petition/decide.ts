import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import {
  dispositionOfOtherKind,
  foreignPriorResolution,
  mismatchedReason,
  unfitToFileAway,
  unfitToLink,
  unfitToReceive,
  unfitToSendAway,
  unfitToSplit,
  unfitToUrge,
} from './guards.ts';
import type { PetitionRefusal } from './refusals.ts';
import { petitionTransitions } from './transitions.ts';
import type { Petition, PetitionCommand, PetitionEvent } from './types.ts';

type PetitionDecision = Decision<PetitionEvent, PetitionRefusal>;
type Receive = Extract<PetitionCommand, { type: 'receive' }>;
type Erase = Extract<PetitionCommand, { type: 'eraseIdentity' }>;

export function decide(state: Petition | null, command: PetitionCommand): PetitionDecision {
  if (command.type === 'receive') return state ? refuse('ALREADY_EXISTS') : receive(command);
  if (state === null) return refuse('NOT_FOUND');
  if (command.type === 'eraseIdentity') return eraseIdentity(state, command);
  if (!allows(petitionTransitions, state.status, command.type)) return illegalTransition(petitionTransitions, state.status, command.type);
  return dateOutOfOrder(command, state.lastOn) ?? proceed(state, command);
}

function receive(command: Receive): PetitionDecision {
  const { type: _, today, ...facts } = command;
  const refusal = dateOutOfOrder({ on: command.receivedOn, today }, null) ?? unfitToReceive(command);
  return refusal ?? accept({ type: 'PetitionReceived', ...facts });
}

/** The identity has a life of its own: it may go whatever became of the petition. */
function eraseIdentity(state: Petition, command: Erase): PetitionDecision {
  if (state.identityErasedOn !== null) return refuse('IDENTITY_ERASED_ALREADY', { on: state.identityErasedOn });
  return dateOutOfOrder(command, state.lastOn) ?? accept({ type: 'PetitionerIdentityErased', on: command.on });
}

function proceed(state: Petition, command: Exclude<PetitionCommand, Receive | Erase>): PetitionDecision {
  const { on } = command;
  if (command.type === 'classify') {
    const { eligibility, ineligibilityReason, competent, priorResolution } = command;
    const refusal = mismatchedReason(command) ?? foreignPriorResolution(state, command);
    return refusal ?? accept({ type: 'PetitionClassified', on, eligibility, ineligibilityReason, competent, priorResolution });
  }
  if (command.type === 'split')
    return unfitToSplit(command) ?? accept({ type: 'PetitionSplit', on, into: command.parts.map(({ id }) => id) });
  if (command.type === 'recordReply') return state.repliedOn ? refuse('REPLIED_ALREADY') : accept({ type: 'ReplyReceived', on });
  const otherKind = dispositionOfOtherKind(state, command.type);
  if (otherKind) return otherKind;

  switch (command.type) {
    case 'fileAway':
      return (
        unfitToFileAway(state, command) ??
        accept({ type: 'PetitionFiledAway', on, reason: command.reason, duplicateOfId: command.duplicateOf?.id ?? null })
      );
    case 'guide': {
      const refusal = unfitToSendAway(state) ?? (command.guidedBefore ? refuse('GUIDED_ALREADY') : undefined);
      return refusal ?? accept({ type: 'PetitionGuided', on, toOrganizationId: command.toOrganizationId });
    }
    case 'transfer':
      return unfitToSendAway(state) ?? accept({ type: 'PetitionTransferred', on, toOrganizationId: command.toOrganizationId });
    case 'urge':
      return unfitToUrge(state, command) ?? accept({ type: 'PetitionUrged', on, toOrganizationId: command.to.id });
    case 'returnToSender':
      return unfitToSendAway(state) ?? (state.forwarder ? accept({ type: 'PetitionReturned', on }) : refuse('NOT_FORWARDED'));
    case 'link':
      return unfitToLink(state, command) ?? accept({ type: 'PetitionLinked', on, caseId: command.caseId, opened: command.opened });
  }
}
