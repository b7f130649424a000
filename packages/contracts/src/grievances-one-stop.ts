import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { organizationFacts } from './grievances.ts';
import { isoDate, provenance } from './vocabulary.ts';

/** Fields of administrative procedures at a ward's or district's one-stop department. */
export const procedureFields = [
  'CIVIL_STATUS', // hộ tịch
  'CERTIFICATION', // chứng thực
  'LAND', // đất đai
  'CONSTRUCTION', // xây dựng
  'BUSINESS', // đăng ký kinh doanh
  'SOCIAL_POLICY', // lao động, thương binh, xã hội
  'RESIDENCE', // cư trú
  'OTHER',
] as const;
export type ProcedureField = (typeof procedureFields)[number];

export const dossierStatuses = ['RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'RESOLVED', 'RETURNED', 'REFUSED', 'WITHDRAWN'] as const;
export type DossierStatus = (typeof dossierStatuses)[number];

/** A result against the appointment: before its day, on it, after it. */
export const timelinesses = ['EARLY', 'ON_TIME', 'LATE'] as const;
export type Timeliness = (typeof timelinesses)[number];

export const delayReasons = ['AGENCY_WORKLOAD', 'OTHER_AGENCY', 'SYSTEM_FAILURE', 'COMPLEX_MATTER', 'FORCE_MAJEURE'] as const;
export type DelayReason = (typeof delayReasons)[number];

export const dossierRefusalReasons = ['NOT_ELIGIBLE', 'NOT_COMPETENT', 'FALSE_PAPERS'] as const;
export type DossierRefusalReason = (typeof dossierRefusalReasons)[number];

export const satisfactions = ['VERY_SATISFIED', 'SATISFIED', 'NEUTRAL', 'DISSATISFIED'] as const;
export type Satisfaction = (typeof satisfactions)[number];

const on = isoDate;

const facts = {
  /** Code of the procedure in the national list, e.g. `1.001193`. */
  procedureCode: z.string(),
  field: z.enum(procedureFields),
  /** Through several agencies («Một cửa liên thông»). */
  interAgency: z.boolean(),
  /** How many working days the procedure has. */
  workingDays: z.int(),
};

const changes = {
  DossierReceived: z.object({
    id: z.string(),
    on,
    ...facts,
    organization: organizationFacts,
    appointmentOn: isoDate,
    provisional: z.boolean(),
    provenance,
  }),
  DossierHandedOver: z.object({ on, toOrganizationId: z.string() }),
  SupplementRequested: z.object({ on }),
  SupplementReceived: z.object({ on, pausedDays: z.int(), appointmentOn: isoDate, provisional: z.boolean() }),
  ApologySent: z.object({ on, reason: z.enum(delayReasons), newAppointmentOn: isoDate, inTime: z.boolean() }),
  DossierOverdue: z.object({ on, appointmentOn: isoDate }),
  DossierResolved: z.object({ on, timeliness: z.enum(timelinesses) }),
  ResultReturned: z.object({ on }),
  DossierRefused: z.object({ on, reason: z.enum(dossierRefusalReasons) }),
  DossierWithdrawn: z.object({ on }),
  SatisfactionRated: z.object({ on, satisfaction: z.enum(satisfactions) }),
};

/** Key: dossier id. Owner: grievances. Never whose dossier it is. */
export const oneStopDossier = defineTopic('grievances.one-stop-dossier.v1', {
  description: 'A dossier at a one-stop department (hồ sơ một cửa, một cửa liên thông): appointment, hand-overs, result.',
  view: z.object({
    id: z.string(),
    ...facts,
    organizationId: z.string(),
    organizationPath: z.array(z.string()).readonly(),
    unitCode: z.string(),
    unitPath: z.array(z.string()).readonly(),
    status: z.enum(dossierStatuses),
    receivedOn: isoDate,
    /** The day on which the result is promised; a supplement moves it, an apology does not. */
    appointmentOn: isoDate,
    /** A day of a year whose official calendar is not known was counted. */
    provisional: z.boolean(),
    handOvers: z.array(z.object({ organizationId: z.string(), on: isoDate }).readonly()).readonly(),
    supplementRequestedOn: isoDate.nullable(),
    pausedDays: z.int(),
    apology: z
      .object({ on: isoDate, reason: z.enum(delayReasons), newAppointmentOn: isoDate, inTime: z.boolean() })
      .readonly()
      .nullable(),
    overdueOn: isoDate.nullable(),
    resolvedOn: isoDate.nullable(),
    timeliness: z.enum(timelinesses).nullable(),
    returnedOn: isoDate.nullable(),
    refusalReason: z.enum(dossierRefusalReasons).nullable(),
    endedOn: isoDate.nullable(),
    satisfaction: z.enum(satisfactions).nullable(),
    provenance,
  }),
  events: changes,
});

export type DossierEvent = EventsOf<typeof changes>;
export type DossierView = z.infer<typeof oneStopDossier.view>;
