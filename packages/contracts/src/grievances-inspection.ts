import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { organizationFacts } from './grievances.ts';
import { grievanceKinds } from './grievances-vocabulary.ts';
import { isoDate, provenance } from './vocabulary.ts';

export const inspectionKinds = [
  'INSPECTION', // thanh tra
  'CHECK', // kiểm tra
] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

export const inspectionStatuses = ['ISSUED', 'PUBLISHED', 'CLOSED'] as const;
export type InspectionStatus = (typeof inspectionStatuses)[number];

export const recommendationKinds = [
  'RECOVER_MONEY', // thu hồi tiền
  'RECOVER_LAND', // thu hồi đất
  'RECTIFY', // chấn chỉnh, khắc phục
  'REVIEW_RESPONSIBILITY', // kiểm điểm trách nhiệm
  'AMEND_RULES', // sửa đổi quy định
  'TRANSFER_TO_INVESTIGATORS', // chuyển cơ quan điều tra
] as const;
export type RecommendationKind = (typeof recommendationKinds)[number];

const on = isoDate;

const recommended = {
  number: z.int(),
  kind: z.enum(recommendationKinds),
  responsibleId: z.string(),
  dueOn: isoDate,
  /** VND; 0 where it is not about money. */
  amount: z.int(),
  /** Square metres; 0 where it is not about land. */
  area: z.number(),
};

const facts = {
  inspectionKind: z.enum(inspectionKinds),
  fieldCode: z.string(),
  inspectedIds: z.array(z.string()).readonly(),
};

const changes = {
  ConclusionIssued: z.object({
    id: z.string(),
    on,
    ...facts,
    inspector: organizationFacts,
    recommendations: z.array(z.object(recommended).readonly()).readonly(),
    provenance,
  }),
  ConclusionPublished: z.object({ on }),
  ExecutionRecorded: z.object({ on, number: z.int(), amount: z.int(), area: z.number(), complete: z.boolean() }),
  RecommendationOverdue: z.object({ on, number: z.int(), dueOn: isoDate }),
  CaseLinked: z.object({ on, caseId: z.string(), kind: z.enum(grievanceKinds) }),
  ConclusionClosed: z.object({ on }),
};

/** Key: conclusion id. Owner: grievances. */
export const inspectionConclusion = defineTopic('grievances.inspection.v1', {
  description: 'The conclusion of an inspection or check (kết luận thanh tra, kiểm tra), and how its recommendations are carried out.',
  view: z.object({
    id: z.string(),
    ...facts,
    inspectorId: z.string(),
    organizationPath: z.array(z.string()).readonly(),
    unitCode: z.string(),
    unitPath: z.array(z.string()).readonly(),
    status: z.enum(inspectionStatuses),
    issuedOn: isoDate,
    publishedOn: isoDate.nullable(),
    recommendations: z
      .array(
        z
          .object({
            ...recommended,
            recoveredAmount: z.int(),
            recoveredArea: z.number(),
            doneOn: isoDate.nullable(),
            /** The day on which it was found to be overdue. */
            overdueOn: isoDate.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    caseIds: z.array(z.string()).readonly(),
    endedOn: isoDate.nullable(),
    provenance,
  }),
  events: changes,
});

export type InspectionEvent = EventsOf<typeof changes>;
export type InspectionView = z.infer<typeof inspectionConclusion.view>;
