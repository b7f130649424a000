import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { organizationFacts } from './grievances.ts';
import { dialogueOutcomes } from './grievances-vocabulary.ts';
import { isoDate, provenance } from './vocabulary.ts';

export const dialogueKinds = [
  'CASE', // đối thoại trong giải quyết khiếu nại
  'WARD_PEOPLE', // hội nghị trao đổi, đối thoại với Nhân dân
] as const;
export type DialogueKind = (typeof dialogueKinds)[number];

export const dialogueStatuses = ['ANNOUNCED', 'HELD', 'MINUTED', 'CLOSED', 'CANCELLED'] as const;
export type DialogueStatus = (typeof dialogueStatuses)[number];

/** In what part somebody takes part: a person is never named, an organization may be. */
export const dialogueRoles = [
  'CHAIR', // chủ trì
  'SECRETARY', // thư ký
  'COMPLAINANT', // người khiếu nại
  'REPRESENTATIVE', // người đại diện
  'RESPONDENT', // người bị khiếu nại
  'CONCERNED', // người có quyền, nghĩa vụ liên quan
  'VERIFIER', // người xác minh
  'FATHERLAND_FRONT',
  'MASS_ORGANIZATION',
  'PARTY_COMMITTEE',
  'AGENCY', // cơ quan chuyên môn
  'RESIDENTS', // nhân dân
] as const;
export type DialogueRole = (typeof dialogueRoles)[number];

export const postponementReasons = ['ASKED_BY_A_PARTY', 'CHAIR_UNAVAILABLE', 'NOTICE_NOT_RECEIVED', 'FORCE_MAJEURE'] as const;
export type PostponementReason = (typeof postponementReasons)[number];

export const dialogueCancellations = ['COMPLAINT_WITHDRAWN', 'CASE_ENDED', 'ANNOUNCED_BY_MISTAKE', 'FORCE_MAJEURE'] as const;
export type DialogueCancellation = (typeof dialogueCancellations)[number];

/** Why one who took part did not sign the minutes; the minutes say so (Complaint Law 02/2011 Art. 30(4)). */
export const nonSignatureReasons = ['REFUSED', 'LEFT_EARLY', 'UNABLE'] as const;
export type NonSignatureReason = (typeof nonSignatureReasons)[number];

export const answerManners = ['ON_THE_SPOT', 'IN_WRITING', 'REFERRED'] as const;
export type AnswerManner = (typeof answerManners)[number];

const on = isoDate;
const participant = z.object({ role: z.enum(dialogueRoles), organizationId: z.string().nullable(), persons: z.int() }).readonly();
const participants = z.array(participant).readonly();
const unsigned = z.array(z.object({ role: z.enum(dialogueRoles), reason: z.enum(nonSignatureReasons) }).readonly()).readonly();

const facts = {
  kind: z.enum(dialogueKinds),
  /** The complaint that a dialogue of the kind CASE is about. */
  caseId: z.string().nullable(),
  scheduledOn: isoDate,
  /** The last day on which notice of the scheduled day is in time; null where the law sets none. */
  noticeDue: isoDate.nullable(),
  invited: participants,
};

const changes = {
  DialogueAnnounced: z.object({ id: z.string(), on, organizer: organizationFacts, ...facts, provenance }),
  DialoguePostponed: z.object({ on, scheduledOn: isoDate, noticeDue: isoDate.nullable(), reason: z.enum(postponementReasons) }),
  DialogueCancelled: z.object({ on, reason: z.enum(dialogueCancellations) }),
  DialogueHeld: z.object({ on, outcome: z.enum(dialogueOutcomes), attended: participants }),
  QuestionRecorded: z.object({ on, number: z.int(), fieldCode: z.string(), askedBy: z.enum(dialogueRoles) }),
  QuestionAnswered: z.object({ on, number: z.int(), manner: z.enum(answerManners), answeredById: z.string() }),
  FollowUpAgreed: z.object({ on, number: z.int(), fieldCode: z.string(), responsibleId: z.string(), dueOn: isoDate }),
  FollowUpDone: z.object({ on, number: z.int() }),
  FollowUpOverdue: z.object({ on, number: z.int(), dueOn: isoDate }),
  MinutesSigned: z.object({ on, signedBy: z.array(z.enum(dialogueRoles)).readonly(), unsigned }),
  DialogueClosed: z.object({ on }),
};

/** Key: dialogue id. Owner: grievances. Never a person's name, never what a citizen said. */
export const dialogueSession = defineTopic('grievances.dialogue.v1', {
  description: 'A dialogue (đối thoại): on a complaint, or of a ward with its people; its minutes and what was promised.',
  view: z.object({
    id: z.string(),
    ...facts,
    organizerId: z.string(),
    organizationPath: z.array(z.string()).readonly(),
    unitCode: z.string(),
    unitPath: z.array(z.string()).readonly(),
    status: z.enum(dialogueStatuses),
    announcedOn: isoDate,
    noticedOn: isoDate,
    postponements: z.int(),
    heldOn: isoDate.nullable(),
    outcome: z.enum(dialogueOutcomes).nullable(),
    attended: participants,
    questions: z
      .array(
        z
          .object({
            number: z.int(),
            fieldCode: z.string(),
            askedBy: z.enum(dialogueRoles),
            manner: z.enum(answerManners).nullable(),
            answeredById: z.string().nullable(),
            answeredOn: isoDate.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    minutesOn: isoDate.nullable(),
    signedBy: z.array(z.enum(dialogueRoles)).readonly(),
    unsigned,
    followUps: z
      .array(
        z
          .object({
            number: z.int(),
            fieldCode: z.string(),
            responsibleId: z.string(),
            agreedOn: isoDate,
            dueOn: isoDate,
            doneOn: isoDate.nullable(),
            /** The day on which it was found to be overdue. */
            overdueOn: isoDate.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    endedOn: isoDate.nullable(),
    cancellation: z.enum(dialogueCancellations).nullable(),
    provenance,
  }),
  events: changes,
});

export type DialogueEvent = EventsOf<typeof changes>;
export type DialogueView = z.infer<typeof dialogueSession.view>;
