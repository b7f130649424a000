import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { organizationTypes } from './organizations.ts';
import { isoDate, provenance } from './vocabulary.ts';

export const jointProgrammeKinds = ['PROGRAMME', 'ANNUAL_PLAN'] as const; // chương trình liên tịch, kế hoạch liên tịch của một năm
export const jointProgrammeStatuses = ['DRAFT', 'SIGNED', 'ACTIVE', 'MID_YEAR_REVIEWED', 'YEAR_END_REVIEWED', 'RENEWED', 'CLOSED'] as const;

export type JointProgrammeKind = (typeof jointProgrammeKinds)[number];
export type JointProgrammeStatus = (typeof jointProgrammeStatuses)[number];

const dated = z.object({ on: isoDate });

/** An organization and its place in both trees, roots first, itself last. */
const coordinator = z.object({ id: z.string(), unitCode: z.string(), unitPath: z.array(z.string()), path: z.array(z.string()) });

const facts = {
  id: z.string(),
  title: z.string(),
  kind: z.enum(jointProgrammeKinds),
  /** The programme of several years that an annual plan carries out. */
  parentId: z.string().nullable(),
  /** The year that it lies in; null where it runs over several. */
  year: z.int().nullable(),
  from: isoDate,
  to: isoDate,
  /** The programme that it goes on from. */
  renewalOf: z.string().nullable(),
  provenance,
};

const signatory = z.object({ organizationId: z.string(), organizationType: z.enum(organizationTypes) });
const percent = z.int().min(0).max(100);

const task = {
  id: z.string(),
  title: z.string(),
  leadId: z.string(),
  coOperatorIds: z.array(z.string()),
  dueOn: isoDate,
};

/** How the tasks stood on the day of a review, and what was concluded. */
const review = z.object({ taskCount: z.int(), doneCount: z.int(), overdueCount: z.int(), conclusion: z.string(), on: isoDate });

const changes = {
  JointProgrammeDrafted: z.object({ ...facts, coordinator, signatories: z.array(signatory), on: isoDate }),
  JointTaskAdded: z.object({ task: z.object(task), on: isoDate }),
  JointProgrammeSignedBy: z.object({ organizationId: z.string(), on: isoDate }),
  /** By all of them. */
  JointProgrammeSigned: dated,
  JointProgrammeActivated: dated,
  JointTaskProgressed: z.object({ taskId: z.string(), percent, on: isoDate }),
  JointTaskRescheduled: z.object({ taskId: z.string(), dueOn: isoDate, on: isoDate }),
  /** Once for each due date that passes. */
  JointTaskBecameOverdue: z.object({ taskId: z.string(), leadId: z.string(), dueOn: isoDate, on: isoDate }),
  JointProgrammeMidYearReviewed: review,
  JointProgrammeYearEndReviewed: review,
  JointProgrammeRenewed: z.object({ renewedById: z.string(), on: isoDate }),
  JointProgrammeClosed: dated,
};

/** Key: joint programme id. Owner: emulation. */
export const jointProgramme = defineTopic('emulation.joint-programme.v1', {
  description:
    'A programme that government, Front and mass organizations sign together (chương trình, kế hoạch liên tịch), with its tasks.',
  view: z.object({
    ...facts,
    coordinatorId: z.string(),
    unitCode: z.string(),
    unitPath: z.array(z.string()),
    status: z.enum(jointProgrammeStatuses),
    signatories: z.array(z.object({ ...signatory.shape, signedOn: isoDate.nullable() })),
    signedOn: isoDate.nullable(),
    tasks: z.array(z.object({ ...task, percent, completedOn: isoDate.nullable(), overdueSince: isoDate.nullable() })),
    renewedById: z.string().nullable(),
  }),
  events: changes,
});

export type JointProgrammeView = z.infer<typeof jointProgramme.view>;
export type JointProgrammeEvent = EventsOf<typeof changes>;
export type JointCoordinator = z.infer<typeof coordinator>;
