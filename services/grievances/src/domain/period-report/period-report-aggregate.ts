import { type PeriodReportView, periodReport } from '@danvan/contracts';
import type { PeriodRequest } from '../forms/period.ts';
import { periodReportLifecycle } from './lifecycle.ts';
import { periodReportRefusals } from './refusals.ts';
import type { PeriodReport } from './types.ts';

/** An organization has one report of a period: its id is made of both. */
export const periodReportId = (organizationId: string, { kind, year, number }: PeriodRequest): string =>
  `${organizationId}.${year}.${kind}.${number}`;

/** What a report shows to other services. */
export function periodReportView(state: PeriodReport): PeriodReportView {
  const { organization, restatements, status: _status, lastOn: _lastOn, ...shown } = state;
  return {
    ...shown,
    organizationId: organization.id,
    organizationPath: organization.path,
    unitCode: organization.unitCode,
    unitPath: organization.unitPath,
    restatedOn: restatements.at(-1)?.on ?? null,
    restatementCount: restatements.length,
  };
}

export const periodReportAggregate = {
  name: 'period-report',
  lifecycle: periodReportLifecycle,
  refusals: periodReportRefusals,
  topic: periodReport,
  view: periodReportView,
};
