import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { organizationFacts } from './grievances.ts';
import { isoDate, provenance } from './vocabulary.ts';

export const reportingPeriodKinds = ['QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR'] as const;
export type ReportingPeriodKind = (typeof reportingPeriodKinds)[number];

export const restatementReasons = [
  'LATE_DATA', // số liệu bổ sung sau kỳ
  'CORRECTED_DATA', // số liệu được đính chính
  'RULE_CHANGED', // thay đổi cách tính
] as const;
export type RestatementReason = (typeof restatementReasons)[number];

/** A figure of an official form: the form's code, the column's number, and what was reported. */
const figure = z.object({ form: z.string(), column: z.int(), value: z.number() }).readonly();
const change = z.object({ form: z.string(), column: z.int(), before: z.number(), after: z.number() }).readonly();

const period = { kind: z.enum(reportingPeriodKinds), year: z.int(), number: z.int(), from: isoDate, to: isoDate };

const reportChanges = {
  PeriodClosed: z.object({
    id: z.string(),
    organization: organizationFacts,
    ...period,
    figures: z.array(figure).readonly(),
    provenance,
    on: isoDate,
  }),
  PeriodRestated: z.object({
    on: isoDate,
    reason: z.enum(restatementReasons),
    /** The figures that differ from what was reported before. */
    changes: z.array(change).readonly(),
  }),
};

/** Key: report id. Owner: grievances. Exact counts of an organization’s own petitions and cases; nothing personal. */
export const periodReport = defineTopic('grievances.period-report.v1', {
  description: 'What an organization reported of a period in the official forms (báo cáo kỳ), and how it was restated since.',
  view: z.object({
    id: z.string(),
    organizationId: z.string(),
    organizationPath: z.array(z.string()).readonly(),
    unitCode: z.string(),
    unitPath: z.array(z.string()).readonly(),
    ...period,
    closedOn: isoDate,
    restatedOn: isoDate.nullable(),
    restatementCount: z.int(),
    figures: z.array(figure).readonly(),
    provenance,
  }),
  events: reportChanges,
});

export type PeriodReportEvent = EventsOf<typeof reportChanges>;
export type PeriodReportView = z.infer<typeof periodReport.view>;
