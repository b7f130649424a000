import { reportingPeriod } from '../../domain/forms/period.ts';
import { periodReportId } from '../../domain/period-report/period-report-aggregate.ts';
import type { QueryResolvers } from '../__generated__/types.ts';
import { assertCovered } from '../scope.ts';

export const periodReport: QueryResolvers['periodReport'] = async (_, { organizationId, ...request }, context) => {
  const outcome = reportingPeriod(request);
  const organization = await context.loaders.organization.load(organizationId);
  if (!outcome.ok || !organization) return null;
  await assertCovered(context, 'form.read', organization);
  return context.periodReports.load(periodReportId(organizationId, outcome.period));
};
