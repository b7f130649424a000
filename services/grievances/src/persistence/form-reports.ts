import { caseForms } from '../domain/forms/case-forms.ts';
import type { ReportingPeriod } from '../domain/forms/period.ts';
import { petitionForms } from '../domain/forms/petition-forms.ts';
import { report } from '../domain/forms/report.ts';
import type { Form, FormReport } from '../domain/forms/types.ts';
import type { Figure } from '../domain/period-report/types.ts';
import { caseCells } from './case-cells.ts';
import { petitionCells } from './petition-cells.ts';
import type { Stores } from './stores.ts';

/** Whose records a form counts: those of an organization and all under it, or those of its unit and all units under that. */
export type FormScope = { readonly by: 'path' | 'unitPath'; readonly value: string };

export type ReportedForm = Pick<Form<never>, 'code' | 'en' | 'vi' | 'source'> & FormReport;
export type KnownForm = keyof typeof petitionForms | keyof typeof caseForms;

const known = { ...petitionForms, ...caseForms };
export const knownForms = Object.keys(known) as readonly KnownForm[];

/** The figures of every form that is known here, over one reading of the petitions and one of the cases. */
export async function allFigures(
  { petitions, cases }: Pick<Stores, 'petitions' | 'cases'>,
  organizationId: string,
  period: ReportingPeriod,
): Promise<readonly Figure[]> {
  const [petitionsOf, casesOf] = await Promise.all([
    petitionCells(petitions.model, { 'organization.path': organizationId }, period),
    caseCells(cases.model, { 'resolver.path': organizationId }, period),
  ]);
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
  { by, value }: FormScope,
  period: ReportingPeriod,
): Promise<ReportedForm> {
  const { en, vi, source } = known[code];
  const figures =
    code in petitionForms
      ? report(
          petitionForms[code as keyof typeof petitionForms],
          await petitionCells(petitions.model, { [`organization.${by}`]: value }, period),
        )
      : report(caseForms[code as keyof typeof caseForms], await caseCells(cases.model, { [`resolver.${by}`]: value }, period));
  return { code, en, vi, source, ...figures };
}
