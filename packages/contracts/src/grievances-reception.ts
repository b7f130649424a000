import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { organizationFacts } from './grievances.ts';
import { deadline, grievanceKinds } from './grievances-vocabulary.ts';
import { isoDate, provenance } from './vocabulary.ts';

export const receptionTypes = [
  'REGULAR', // tiếp công dân thường xuyên
  'PERIODIC', // tiếp công dân định kỳ
  'AD_HOC', // tiếp công dân đột xuất
] as const;
export type ReceptionType = (typeof receptionTypes)[number];

/** Who receives on a periodic or ad hoc day: the head, or somebody whom the head has delegated. */
export const receivers = ['HEAD', 'DELEGATE'] as const;
export type Receiver = (typeof receivers)[number];

export const receptionStatuses = ['OPEN', 'CLOSED', 'SETTLED'] as const;
export type ReceptionStatus = (typeof receptionStatuses)[number];

/** What became of a turn. */
export const turnOutcomes = [
  'ANSWERED', // trả lời, giải thích tại chỗ
  'PETITION_TAKEN', // tiếp nhận đơn
  'GUIDED', // hướng dẫn
  'REFUSED', // từ chối tiếp
] as const;
export type TurnOutcome = (typeof turnOutcomes)[number];

/** When somebody is not received (Citizen Reception Law 42/2013 Art. 9). */
export const receptionRefusalReasons = ['NOT_SELF_CONTROLLED', 'DISORDER', 'ALREADY_RESOLVED', 'OTHER_LAWFUL_GROUND'] as const;
export type ReceptionRefusalReason = (typeof receptionRefusalReasons)[number];

const on = isoDate;
const turn = {
  number: z.int(),
  kind: z.enum(grievanceKinds),
  fieldCode: z.string(),
  persons: z.int(),
  /** The matter was brought before. */
  repeat: z.boolean(),
  /** Who speaks for a large group; 0 where it is none. */
  representatives: z.int(),
  outcome: z.enum(turnOutcomes),
  refusalReason: z.enum(receptionRefusalReasons).nullable(),
  petitionId: z.string().nullable(),
  /** RECEPTION_REPLY, where something was taken in. */
  reply: deadline.nullable(),
};

const changes = {
  ReceptionOpened: z.object({
    id: z.string(),
    on,
    receptionType: z.enum(receptionTypes),
    receivedBy: z.enum(receivers).nullable(),
    organization: organizationFacts,
    provenance,
  }),
  TurnReceived: z.object({ on, ...turn }),
  TurnReplied: z.object({ on, number: z.int() }),
  ReplyOverdue: z.object({ on, number: z.int(), effectiveDue: isoDate }),
  ReceptionClosed: z.object({ on }),
  ReceptionSettled: z.object({ on }),
};

/** Key: reception id. Owner: grievances. Never who came. */
export const citizenReception = defineTopic('grievances.reception.v1', {
  description: 'A day on which an organization receives citizens (buổi tiếp công dân): its turns, and the replies that are due.',
  view: z.object({
    id: z.string(),
    receptionType: z.enum(receptionTypes),
    receivedBy: z.enum(receivers).nullable(),
    organizationId: z.string(),
    organizationPath: z.array(z.string()).readonly(),
    unitCode: z.string(),
    unitPath: z.array(z.string()).readonly(),
    status: z.enum(receptionStatuses),
    heldOn: isoDate,
    turns: z.array(z.object({ ...turn, repliedOn: isoDate.nullable(), overdueOn: isoDate.nullable() }).readonly()).readonly(),
    closedOn: isoDate.nullable(),
    settledOn: isoDate.nullable(),
    provenance,
  }),
  events: changes,
});

export type ReceptionEvent = EventsOf<typeof changes>;
export type ReceptionView = z.infer<typeof citizenReception.view>;
