import { caseForms } from '../domain/forms/case-forms.ts';
import type { ReportingPeriod } from '../domain/forms/period.ts';
import { petitionForms } from '../domain/forms/petition-forms.ts';
import { report } from '../domain/forms/report.ts';
import type { Form, FormReport } from '../domain/forms/types.ts';
import type { Figure } from '../domain/period-report/types.ts';
import { caseCells } from './case-cells.ts';
import type { FormScope } from './form-scope.ts';
import { petitionCells } from './petition-cells.ts';
import type { Stores } from './stores.ts';

export type ReportedForm = Pick<Form<never>, 'code' | 'en' | 'vi' | 'source'> & FormReport;
export type KnownForm = keyof typeof petitionForms | keyof typeof caseForms;

const known = { ...petitionForms, ...caseForms };
export const knownForms = Object.keys(known) as readonly KnownForm[];

/** The figures of every form that is known here, over one reading of the petitions and one of the cases. */
export async function allFigures(
  { petitions, cases }: Pick<Stores, 'petitions' | 'cases'>,
  scope: FormScope,
  period: ReportingPeriod,
): Promise<readonly Figure[]> {
  const [petitionsOf, casesOf] = await Promise.all([petitionCells(petitions.model, scope, period), caseCells(cases.model, scope, period)]);
  const reports = [
    ...Object.values(petitionForms).map((form) => ({ form: form.code, ...report(form, petitionsOf) })),
    ...Object.values(caseForms).map((form) => ({ form: form.code, ...report(form, casesOf) })),
  ];
  return reports.flatMap(({ form, columns }) => columns.map(({ number: column, value }) => ({ form, column, value })));
}

/** An official form over what is recorded now, as it stood at the end of the period. */
export async function formReport(
  { petitions, cases }: Pick<Stores, 'petitions' | 'cases'>,
  code: KnownForm,
  scope: FormScope,
  period: ReportingPeriod,
): Promise<ReportedForm> {
  const { en, vi, source } = known[code];
  const figures =
    code in petitionForms
      ? report(petitionForms[code as keyof typeof petitionForms], await petitionCells(petitions.model, scope, period))
      : report(caseForms[code as keyof typeof caseForms], await caseCells(cases.model, scope, period));
  return { code, en, vi, source, ...figures };
}
