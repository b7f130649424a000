import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { organizationTypes } from './organizations.ts';
import { isoDate, provenance } from './vocabulary.ts';

export const rolloutDocumentKinds = [
  'CONDUCT_CODE_CIVIL_SERVANT', // quy tắc ứng xử của cán bộ, công chức, viên chức
  'CONDUCT_CODE_PUBLIC_PLACE', // quy tắc ứng xử nơi công cộng
  'MOBILIZATION_PLAN', // kế hoạch công tác dân vận
  'GRASSROOTS_DEMOCRACY_REGULATION', // quy chế dân chủ ở cơ sở
  'PROPAGANDA_MATERIAL', // tài liệu tuyên truyền
] as const;
export const rolloutStatuses = ['PLANNED', 'ACTIVE', 'CLOSED', 'CANCELLED'] as const;
export const rolloutTargetStatuses = ['ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'WITHDRAWN'] as const;
export const rolloutSessionForms = ['CONFERENCE', 'MEETING', 'TRAINING', 'ONLINE', 'LOUDSPEAKER', 'OTHER'] as const;
/** Biết, bàn, làm, kiểm tra, giám sát, thụ hưởng. */
export const democracyDimensions = ['KNOW', 'DISCUSS', 'DO', 'CHECK', 'SUPERVISE', 'BENEFIT'] as const;

export type RolloutDocumentKind = (typeof rolloutDocumentKinds)[number];
export type RolloutStatus = (typeof rolloutStatuses)[number];
export type RolloutTargetStatus = (typeof rolloutTargetStatuses)[number];
export type RolloutSessionForm = (typeof rolloutSessionForms)[number];
export type DemocracyDimension = (typeof democracyDimensions)[number];

const dated = z.object({ on: isoDate });

const rolloutFacts = {
  id: z.string(),
  documentKind: z.enum(rolloutDocumentKinds),
  title: z.string(),
  /** Number and sign of the document; null where it has none. */
  documentNumber: z.string().nullable(),
  /** The body that rolls it out, as it stood then. */
  issuerId: z.string(),
  unitCode: z.string(),
  unitPath: z.array(z.string()),
  year: z.int(),
  dueOn: isoDate.nullable(),
  provenance,
};

const rolloutChanges = {
  RolloutPlanned: z.object({ ...rolloutFacts, on: isoDate }),
  RolloutBegun: dated,
  RolloutClosed: dated,
  RolloutCancelled: dated,
};

/** Key: rollout id. Owner: emulation. */
export const rollout = defineTopic('emulation.rollout.v1', {
  description:
    'A document that is brought to all staff (triển khai quy tắc ứng xử, kế hoạch dân vận, quy chế dân chủ, tài liệu tuyên truyền).',
  view: z.object({ ...rolloutFacts, status: z.enum(rolloutStatuses), plannedOn: isoDate, endedOn: isoDate.nullable() }),
  events: rolloutChanges,
});

/** The organization as it stood when it was assigned. */
const targetOrganization = z.object({
  id: z.string(),
  type: z.enum(organizationTypes),
  unitCode: z.string(),
  unitPath: z.array(z.string()),
  path: z.array(z.string()),
});

/** What of a dimension the regulation asks for there, and how much of it was carried out. */
const dimensionFigures = z.object({ dimension: z.enum(democracyDimensions), contents: z.int(), carriedOut: z.int() });

const targetFacts = {
  id: z.string(),
  rolloutId: z.string(),
  documentKind: z.enum(rolloutDocumentKinds),
  year: z.int(),
  provenance,
};

const targetChanges = {
  /** `officialHeadcount`: what the organizations service counts for the day; null where it has no count. */
  TargetAssigned: z.object({ ...targetFacts, organization: targetOrganization, officialHeadcount: z.int().nullable(), on: isoDate }),
  SessionHeld: z.object({ form: z.enum(rolloutSessionForms), attendance: z.int(), on: isoDate }),
  ReachReported: z.object({
    staffReached: z.int(),
    reportedHeadcount: z.int(),
    officialHeadcount: z.int().nullable(),
    dimensions: z.array(dimensionFigures),
    evidenceIds: z.array(z.string()),
    on: isoDate,
  }),
  TargetCompleted: dated,
  TargetWithdrawn: dated,
};

/** Key: target id. Owner: emulation. One organization in one rollout. */
export const rolloutTarget = defineTopic('emulation.rollout-target.v1', {
  description: 'How far a document has been brought to the staff of one organization (mức độ triển khai tại đơn vị).',
  view: z.object({
    ...targetFacts,
    organizationId: z.string(),
    organizationType: z.enum(organizationTypes),
    unitCode: z.string(),
    unitPath: z.array(z.string()),
    status: z.enum(rolloutTargetStatuses),
    assignedOn: isoDate,
    staffReached: z.int(),
    reportedHeadcount: z.int().nullable(),
    officialHeadcount: z.int().nullable(),
    sessions: z.int(),
    attendance: z.int(),
    dimensions: z.array(dimensionFigures),
    evidenceIds: z.array(z.string()),
    lastReportOn: isoDate.nullable(),
    completedOn: isoDate.nullable(),
  }),
  events: targetChanges,
});

export type RolloutView = z.infer<typeof rollout.view>;
export type RolloutEvent = EventsOf<typeof rolloutChanges>;
export type RolloutTargetView = z.infer<typeof rolloutTarget.view>;
export type RolloutTargetEvent = EventsOf<typeof targetChanges>;
export type DimensionFigures = z.infer<typeof dimensionFigures>;
