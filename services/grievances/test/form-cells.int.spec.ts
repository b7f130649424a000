import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { caseCell } from '../src/domain/forms/case-cell.ts';
import { caseForms } from '../src/domain/forms/case-forms.ts';
import { type ReportingPeriod, reportingPeriod } from '../src/domain/forms/period.ts';
import { petitionCell } from '../src/domain/forms/petition-cell.ts';
import { petitionForms } from '../src/domain/forms/petition-forms.ts';
import { report } from '../src/domain/forms/report.ts';
import { chanceOf } from '../src/domain/generated/chance.ts';
import { generatedCase } from '../src/domain/generated/generated-cases.ts';
import { generatedPetition } from '../src/domain/generated/generated-petitions.ts';
import { ward } from '../src/domain/petition/petition-samples.ts';
import { formReport } from '../src/persistence/form-reports.ts';
import { openStores } from './open-stores.ts';
import { keepCases, keepPetitions } from './seed.ts';

const chance = chanceOf(10_000);
const petitions = Array.from({ length: 10_000 }, (_, index) => generatedPetition(`p${index}`, chance));
const cases = Array.from({ length: 2_000 }, (_, index) => generatedCase(`c${index}`, chance));

let opened: Awaited<ReturnType<typeof openStores>>;
beforeAll(async () => {
  opened = await openStores(inject('mongoUrl'));
  await keepPetitions(opened.kept, petitions);
  await keepCases(opened.kept, cases);
});
afterAll(() => opened.close());

function yearOf(year: number): ReportingPeriod {
  const outcome = reportingPeriod({ kind: 'YEAR', year, number: 1 });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.period;
}
const scope = { by: 'path', value: ward.id, broad: false } as const;
const elsewhere = { ...scope, value: 'another-ward' } as const;

describe('a form from the database', () => {
  it.each(Object.values(petitionForms))('$code over 10,000 petitions is what each petition tells of itself', async (form) => {
    const period = yearOf(2022);
    const expected = report(
      form,
      petitions.map((petition) => petitionCell(petition, period)).filter((cell) => cell !== null),
    );
    const found = await formReport(opened.kept, form.code as keyof typeof petitionForms, scope, period);
    expect(found.columns).toEqual(expected.columns);
    expect(await formReport(opened.kept, form.code as keyof typeof petitionForms, { ...scope, broad: true }, period)).toEqual(found);
    expect(found.identities.filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each(Object.values(caseForms))('$code over 2,000 cases is what each case tells of itself', async (form) => {
    const period = yearOf(2027);
    const expected = report(
      form,
      cases.map((state) => caseCell(state, period)).filter((cell) => cell !== null),
    );
    const found = await formReport(opened.kept, form.code as keyof typeof caseForms, scope, period);
    expect(found.columns).toEqual(expected.columns);
    expect(found.identities.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('counts nothing of another organization', async () => {
    const found = await formReport(opened.kept, 'XLD_01', elsewhere, yearOf(2022));
    expect(found.columns.every(({ value }) => value === 0)).toBe(true);
  });

  it('counts by unit as by organization, where they are the same', async () => {
    const byUnit = await formReport(opened.kept, 'XLD_01', { by: 'unitPath', value: ward.unitCode, broad: true }, yearOf(2022));
    expect(byUnit).toEqual(await formReport(opened.kept, 'XLD_01', scope, yearOf(2022)));
  });
});
