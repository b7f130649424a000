import { mutationError } from '@danvan/subgraph';
import { type ReportingPeriod, reportingPeriod } from '../../domain/forms/period.ts';
import { formRefusals } from '../../domain/forms/refusals.ts';
import { periodReportId } from '../../domain/period-report/period-report-aggregate.ts';
import { formReport, type ReportedForm } from '../../persistence/form-reports.ts';
import type { OfficialForm, QueryResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { formScope } from '../form-scope.ts';
import { assertCovered } from '../scope.ts';
import { unknownError } from '../unknown.ts';

/** The figures that were reported of this form for the whole organization, by column; none while the period is not closed. */
async function reportedFigures(period: ReportingPeriod, { code }: ReportedForm, organizationId: string, { periodReports }: Context) {
  const closed = await periodReports.load(periodReportId(organizationId, period));
  return new Map(closed?.figures.filter(({ form }) => form === code).map(({ column, value }) => [column, value]));
}

export const officialForm: QueryResolvers['officialForm'] = async (_, { code, organizationId, scope, ...request }, context) => {
  const { language } = context;
  const outcome = reportingPeriod(request);
  if (!outcome.ok) return { form: null, errors: [mutationError(outcome.refusal, formRefusals, language)] };
  const organization = await context.loaders.organization.load(organizationId);
  if (!organization) return { form: null, errors: [unknownError('UNKNOWN_ORGANIZATION', 'organizationId', organizationId, context)] };
  await assertCovered(context, 'form.read', organization);
  const { period } = outcome;
  const figures = await formReport(context, code, formScope(organization, scope), period);
  const reported = scope === 'UNIT' ? new Map() : await reportedFigures(period, figures, organizationId, context);
  const form: OfficialForm = {
    ...{ code, period, scope, organization: { id: organizationId } as OfficialForm['organization'] },
    title: figures[language],
    source: figures.source,
    asOf: context.now,
    columns: figures.columns.map(({ number, unit, value, ...names }) => ({
      ...{ number, unit, value },
      name: names[language],
      reportedValue: reported.get(number) ?? null,
    })),
    identities: [...figures.identities],
    consistent: figures.identities.every(({ holds }) => holds),
  };
  return { form, errors: [] };
};
