import { caseForms } from '../domain/forms/case-forms.ts';
import type { ReportingPeriod } from '../domain/forms/period.ts';
import { petitionForms } from '../domain/forms/petition-forms.ts';
import { receptionForms, viaReceptionForms } from '../domain/forms/reception-forms.ts';
import { report } from '../domain/forms/report.ts';
import type { Form, FormReport } from '../domain/forms/types.ts';
import type { Figure } from '../domain/period-report/types.ts';
import { caseCells } from './case-cells.ts';
import type { FormScope } from './form-scope.ts';
import { petitionCells } from './petition-cells.ts';
import { receptionCells } from './reception-cells.ts';
import type { Stores } from './stores.ts';

export type ReportedForm = Pick<Form<never>, 'code' | 'en' | 'vi' | 'source'> & FormReport;
const known = { ...receptionForms, ...viaReceptionForms, ...petitionForms, ...caseForms };
export type KnownForm = keyof typeof known;
type Kept = Pick<Stores, 'petitions' | 'cases' | 'receptions'>;

export const knownForms = Object.keys(known) as readonly KnownForm[];

/** The figures of every form that is known here, over one reading of the petitions and one of the cases. */
export async function allFigures(
  { petitions, cases, receptions }: Kept,
  scope: FormScope,
  period: ReportingPeriod,
): Promise<readonly Figure[]> {
  const [petitionsOf, viaReception, casesOf, receptionsOf] = await Promise.all([
    petitionCells(petitions.model, scope, period),
    petitionCells(petitions.model, scope, period, { channel: 'RECEPTION' }),
    caseCells(cases.model, scope, period),
    receptionCells(receptions.model, scope, period),
  ]);
  const reports = [
    ...Object.values(receptionForms).map((form) => ({ form: form.code, ...report(form, receptionsOf) })),
    ...Object.values(viaReceptionForms).map((form) => ({ form: form.code, ...report(form, viaReception) })),
    ...Object.values(petitionForms).map((form) => ({ form: form.code, ...report(form, petitionsOf) })),
    ...Object.values(caseForms).map((form) => ({ form: form.code, ...report(form, casesOf) })),
  ];
  return reports.flatMap(({ form, columns }) => columns.map(({ number: column, value }) => ({ form, column, value })));
}

/** An official form over what is recorded now, as it stood at the end of the period. */
export async function formReport(
  { petitions, cases, receptions }: Kept,
  code: KnownForm,
  scope: FormScope,
  period: ReportingPeriod,
): Promise<ReportedForm> {
  const { en, vi, source } = known[code];
  const figures = await reportOf({ petitions, cases, receptions }, code, scope, period);
  return { code, en, vi, source, ...figures };
}

async function reportOf(
  { petitions, cases, receptions }: Kept,
  code: KnownForm,
  scope: FormScope,
  period: ReportingPeriod,
): Promise<FormReport> {
  if (code in receptionForms) return report(receptionForms.TCD_01, await receptionCells(receptions.model, scope, period));
  if (code in viaReceptionForms) {
    return report(viaReceptionForms.TCD_02, await petitionCells(petitions.model, scope, period, { channel: 'RECEPTION' }));
  }
  return code in petitionForms
    ? report(petitionForms[code as keyof typeof petitionForms], await petitionCells(petitions.model, scope, period))
    : report(caseForms[code as keyof typeof caseForms], await caseCells(cases.model, scope, period));
}
