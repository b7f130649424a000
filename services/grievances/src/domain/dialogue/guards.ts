import { refuse } from '@danvan/aggregate-store/decision';
import type { DialogueKind, DialogueRole, IsoDate } from '@danvan/contracts';
import { computeDeadline } from '../deadline/compute.ts';
import { isInForce } from '../deadline/law.ts';
import type { Law } from '../deadline/types.ts';
import { isSubjectField, subjectFields } from '../subject-fields.ts';
import { signingRoles } from './transitions.ts';
import type { Announce, DialogueCommand, DialogueSession, FollowUp, Participant } from './types.ts';

type Command<Type extends DialogueCommand['type']> = Extract<DialogueCommand, { type: Type }>;

/** Whose dialogue it is to hold, and about what (Complaint Law 02/2011 Arts. 30, 39; Grassroots Democracy Law 10/2022 Art. 32). */
export function unfitOccasion({ kind, case: about, organizer, organizerType, organizerLevel }: Announce) {
  if ((kind === 'CASE') !== (about !== null)) return refuse('DIALOGUE_NEEDS_CASE', {}, ['caseId']);
  if (about === null)
    return organizerType === 'PEOPLES_COMMITTEE' && organizerLevel === 'WARD'
      ? undefined
      : refuse('NOT_A_WARD_COMMITTEE', {}, ['organizerId']);
  if (about.kind !== 'COMPLAINT') return refuse('DIALOGUE_FOR_COMPLAINTS', { kind: about.kind }, ['caseId']);
  if (about.status !== 'VERIFYING' && about.status !== 'DIALOGUE')
    return refuse('CASE_NOT_BEING_VERIFIED', { status: about.status }, ['caseId']);
  const { resolverId } = about;
  return resolverId === organizer.id ? undefined : refuse('NOT_THE_RESOLVER', { resolverId }, ['organizerId']);
}

/** The last day for the notice of a dialogue on a complaint; null where the law has no such term (before 1 July 2026). */
export function noticeDueFor(law: Law, kind: DialogueKind, scheduledOn: IsoDate): IsoDate | null {
  const notice = kind === 'CASE' ? computeDeadline(law, { key: 'COMPLAINT_DIALOGUE_NOTICE', trigger: scheduledOn }) : undefined;
  // Full days lie between: that an office is closed on the last of them does not make the notice late.
  return notice?.ok ? notice.deadline.nominalDue : null;
}

/** A notice comes before the day it is about, and as long before as the law of that day asks (Decree 155/2026 Art. 11). */
export function unfitSchedule(on: IsoDate, scheduledOn: IsoDate, latest: IsoDate | null) {
  if (scheduledOn < on) return refuse('SCHEDULED_IN_THE_PAST', { scheduledOn, on }, ['scheduledOn']);
  return latest !== null && on > latest ? refuse('NOTICE_TOO_LATE', { scheduledOn, latest }, ['scheduledOn']) : undefined;
}

export function unfitParticipants(participants: readonly Participant[], field: string) {
  const nobody = participants.find(({ persons }) => !Number.isInteger(persons) || persons < 1);
  return nobody && refuse('COUNT_INVALID', { persons: nobody.persons }, [field]);
}

/** Of each side at least one of these has to be there. */
const otherSide: Readonly<Record<DialogueKind, readonly DialogueRole[]>> = {
  CASE: ['COMPLAINANT', 'REPRESENTATIVE'],
  WARD_PEOPLE: ['RESIDENTS'],
};

/** A dialogue is held on the day it was announced for, with somebody in the chair and both sides in the room. */
export function unfitMeeting(law: Law, { kind, scheduledOn }: DialogueSession, { on, outcome, attended }: Command<'hold'>) {
  if (on !== scheduledOn) return refuse('NOT_THE_SCHEDULED_DAY', { scheduledOn, on }, ['on']);
  const roles = attended.map(({ role }) => role);
  if (!roles.includes('CHAIR')) return refuse('NOBODY_CHAIRED', {}, ['attended']);
  const wanted = otherSide[kind];
  const bothSides = wanted.some((role) => roles.includes(role));
  if (outcome === 'HELD') return bothSides ? undefined : refuse('OTHER_SIDE_MISSING', { wanted }, ['attended']);
  if (kind === 'WARD_PEOPLE') return refuse('OTHER_SIDE_MISSING', { wanted }, ['outcome']);
  if (!isInForce(law, 'DIALOGUE_DESPITE_ABSENCE', on))
    return refuse('ABSENCE_IS_NO_DIALOGUE', { from: law.provisions.DIALOGUE_DESPITE_ABSENCE.from }, ['outcome']);
  return undefined;
}

export function unknownField(fieldCode: string) {
  return isSubjectField(fieldCode)
    ? undefined
    : refuse('UNKNOWN_FIELD', { fieldCode, known: subjectFields.map(({ code }) => code) }, ['fieldCode']);
}

export function absentRole({ attended }: DialogueSession, role: DialogueRole, field: string) {
  const roles = [...new Set(attended.map((participant) => participant.role))];
  return roles.includes(role) ? undefined : refuse('ROLE_DID_NOT_ATTEND', { role, attended: roles }, [field]);
}

export function unfitAnswer({ questions }: DialogueSession, number: number) {
  const question = questions.find((one) => one.number === number);
  if (!question) return refuse('NO_SUCH_QUESTION', { number }, ['number']);
  return question.answeredOn === null ? undefined : refuse('ANSWERED_ALREADY', { number, on: question.answeredOn }, ['number']);
}

/** What is still to be done, or why it is not. */
export function openFollowUp({ followUps }: DialogueSession, number: number): FollowUp | ReturnType<typeof noFollowUp> {
  const followUp = followUps.find((one) => one.number === number);
  return followUp && followUp.doneOn === null ? followUp : noFollowUp(number, followUp?.doneOn ?? null);
}

const noFollowUp = (number: number, doneOn: IsoDate | null) =>
  doneOn === null ? refuse('NO_SUCH_FOLLOW_UP', { number }, ['number']) : refuse('FOLLOW_UP_DONE', { number, on: doneOn }, ['number']);

/** Everybody who took part and is to sign has signed, or it is said why not (Complaint Law 02/2011 Art. 30(4)). */
export function unfitMinutes(state: DialogueSession, { signedBy, unsigned }: Command<'signMinutes'>) {
  const named = [...signedBy, ...unsigned.map(({ role }) => role)];
  const both = unsigned.find(({ role }) => signedBy.includes(role));
  if (both) return refuse('SIGNED_AND_UNSIGNED', { role: both.role }, ['unsigned']);
  for (const role of named) {
    const absent = absentRole(state, role, 'signedBy');
    if (absent) return absent;
  }
  const attended = new Set(state.attended.map(({ role }) => role));
  const missing = signingRoles[state.kind].filter((role) => attended.has(role) && !named.includes(role));
  return missing.length > 0 ? refuse('MINUTES_UNSIGNED', { missing }, ['signedBy']) : undefined;
}

/** A dialogue ends when what was asked is answered and what was promised is done. */
export function stillOpen({ questions, followUps }: DialogueSession) {
  const unanswered = questions.filter(({ answeredOn }) => answeredOn === null).map(({ number }) => String(number));
  const undone = followUps.filter(({ doneOn }) => doneOn === null).map(({ number }) => String(number));
  return unanswered.length + undone.length > 0 ? refuse('STILL_OPEN', { questions: unanswered, followUps: undone }) : undefined;
}
