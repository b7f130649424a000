import { refuse } from '@danvan/aggregate-store/decision';
import { isSubjectField, subjectFields } from '../subject-fields.ts';
import { isLargeGroup } from './figures.ts';
import type { ReceiveTurn, Reception, ReceptionCommand, Turn } from './types.ts';

type Open = Extract<ReceptionCommand, { type: 'open' }>;

export function wrongReceiver({ receptionType, receivedBy }: Open) {
  return (receptionType === 'REGULAR') === (receivedBy === null)
    ? undefined
    : refuse('RECEIVER_MISMATCH', { receptionType }, ['receivedBy']);
}

/** What cannot be written down as a turn. */
export function unfitTurn(state: Reception, turn: ReceiveTurn) {
  const { fieldCode, persons, outcome, refusalReason, petition } = turn;
  if (!isSubjectField(fieldCode))
    return refuse('UNKNOWN_FIELD', { fieldCode, known: subjectFields.map(({ code }) => code) }, ['fieldCode']);
  if (!Number.isInteger(persons) || persons < 1) return refuse('PERSONS_INVALID', { persons }, ['persons']);
  if ((outcome === 'REFUSED') !== (refusalReason !== null)) return refuse('REFUSAL_REASON_MISMATCH', {}, ['refusalReason']);
  if ((outcome === 'PETITION_TAKEN') !== (petition !== null)) return refuse('PETITION_MISMATCH', {}, ['petitionId']);
  return unfitRepresentatives(turn) ?? unfitPetition(state, turn);
}

/** Five to ten persons speak through one or two, more than ten through up to five (Complaint Law 02/2011 Art. 8(3)). */
function unfitRepresentatives({ persons, representatives }: ReceiveTurn) {
  const [least, most] = isLargeGroup(persons) ? [1, persons > 10 ? 5 : 2] : [0, 0];
  if (Number.isInteger(representatives) && representatives >= least && representatives <= most) return undefined;
  return refuse('LARGE_GROUP_UNREPRESENTED', { persons, least, most, representatives }, ['representatives']);
}

function unfitPetition({ organization, heldOn, turns }: Reception, { petition }: ReceiveTurn) {
  if (!petition) return undefined;
  const { id, channel, receivedOn, organizationId } = petition;
  if (channel !== 'RECEPTION' || receivedOn !== heldOn || organizationId !== organization.id)
    return refuse('PETITION_OF_ANOTHER_DAY', { channel, receivedOn, organizationId }, ['petitionId']);
  const earlier = turns.find(({ petitionId }) => petitionId === id);
  return earlier && refuse('PETITION_TAKEN_ALREADY', { number: earlier.number }, ['petitionId']);
}

/** Taken in, and not replied to. */
export const awaitsReply = ({ reply, repliedOn }: Turn): boolean => reply !== null && repliedOn === null;

export function noReplyDue({ turns }: Reception, number: number) {
  const turn = turns.find((one) => one.number === number);
  if (!turn) return refuse('NO_SUCH_TURN', { number }, ['number']);
  return awaitsReply(turn) ? undefined : refuse('NO_REPLY_DUE', { number }, ['number']);
}

export function repliesOpen({ turns }: Reception) {
  const open = turns.filter(awaitsReply).map(({ number }) => String(number));
  return open.length > 0 ? refuse('REPLIES_OPEN', { open }) : undefined;
}
