import { reportingPeriod } from '../../domain/forms/period.ts';
import type { PeriodReportResolvers } from '../__generated__/types.ts';
import { organizationOf } from '../references.ts';

export const PeriodReport: PeriodReportResolvers = {
  organization: ({ organization }) => organizationOf(organization.id),
  // The days as they were when it was closed; the rest as the rule has it.
  period: ({ kind, year, number, from, to }) => {
    const outcome = reportingPeriod({ kind, year, number });
    if (!outcome.ok) throw new Error(`a report of no period: ${kind} ${number}/${year}`);
    return { ...outcome.period, from, to };
  },
  figures: ({ figures }) => [...figures],
  restatements: ({ restatements }) => restatements.map((one) => ({ ...one, changes: [...one.changes] })),
};
