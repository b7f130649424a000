import { asPayload, commandMeta, refusedPayload } from '@danvan/subgraph';
import { reportingPeriod } from '../../domain/forms/period.ts';
import { formRefusals } from '../../domain/forms/refusals.ts';
import { periodReportId } from '../../domain/period-report/period-report-aggregate.ts';
import { periodReportRefusals } from '../../domain/period-report/refusals.ts';
import { allFigures } from '../../persistence/form-reports.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { dated } from '../dated.ts';
import { formScope } from '../form-scope.ts';
import { assertCovered } from '../scope.ts';
import { unknown } from '../unknown.ts';

export const closeReportingPeriod: MutationResolvers['closeReportingPeriod'] = async (_, { input }, context) => {
  const { organizationId, kind, year, number, provenance } = input;
  const outcome = reportingPeriod({ kind, year, number });
  if (!outcome.ok) return refusedPayload('periodReport', outcome.refusal, formRefusals, context);
  const organization = await context.loaders.organization.load(organizationId);
  if (!organization) return unknown('periodReport', 'UNKNOWN_ORGANIZATION', 'organizationId', organizationId, context);
  await assertCovered(context, 'form.close', organization);
  const { period } = outcome;
  const { unitCode, unitPath, path } = organization;
  const id = periodReportId(organizationId, period);
  const figures = await allFigures(context, formScope(organization), period);
  const whose = { id: organizationId, unitCode, unitPath, path };
  return context.periodReports
    .execute(
      id,
      { type: 'close', id, organization: whose, period, figures, provenance, ...dated(input, context) },
      await commandMeta(context, input),
    )
    .then(asPayload('periodReport', periodReportRefusals, context));
};

export const restateReportingPeriod: MutationResolvers['restateReportingPeriod'] = async (_, { input }, context) => {
  const { organizationId, kind, year, number, reason } = input;
  const outcome = reportingPeriod({ kind, year, number });
  if (!outcome.ok) return refusedPayload('periodReport', outcome.refusal, formRefusals, context);
  const organization = await context.loaders.organization.load(organizationId);
  if (!organization) return unknown('periodReport', 'UNKNOWN_ORGANIZATION', 'organizationId', organizationId, context);
  await assertCovered(context, 'form.close', organization);
  const figures = await allFigures(context, formScope(organization), outcome.period);
  return context.periodReports
    .execute(
      periodReportId(organizationId, outcome.period),
      { type: 'restate', reason, figures, ...dated(input, context) },
      await commandMeta(context, input),
    )
    .then(asPayload('periodReport', periodReportRefusals, context));
};
