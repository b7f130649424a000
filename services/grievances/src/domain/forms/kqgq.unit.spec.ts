import { describe, expect, it } from 'vitest';
import { chanceOf } from '../generated/chance.ts';
import { generatedCase } from '../generated/generated-cases.ts';
import { type CaseCell, caseCell } from './case-cell.ts';
import { caseForms } from './case-forms.ts';
import { type PeriodKind, reportingPeriod } from './period.ts';
import { report } from './report.ts';

const chance = chanceOf(2027);
const generated = Array.from({ length: 4_000 }, (_, index) => generatedCase(`c${index}`, chance));

function cells(kind: PeriodKind, number = 1): readonly CaseCell[] {
  const outcome = reportingPeriod({ kind, year: 2027, number });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return generated.map((state) => caseCell(state, outcome.period)).filter((cell) => cell !== null);
}
const columnOf = (form: (typeof caseForms)[keyof typeof caseForms], counted: readonly CaseCell[]) => {
  const { columns } = report(form, counted);
  return (at: number) => columns.find(({ number }) => number === at)?.value ?? Number.NaN;
};

describe.each([
  ['YEAR', 1],
  ['HALF_YEAR', 1],
  ['QUARTER', 1],
  ['QUARTER', 3],
] as const)('over generated cases, %s %d', (kind, number) => {
  const counted = cells(kind, number);

  it.each(Object.values(caseForms))('every identity of form $code holds', (form) => {
    const { columns, identities } = report(form, counted);
    expect(identities.filter(({ holds }) => !holds)).toEqual([]);
    if (kind === 'YEAR') expect(columns.find((column) => column.number === 1)?.value).toBeGreaterThan(10);
  });

  it('no more is enforced than was to be', () => {
    const form = columnOf(caseForms.KQGQ_02, counted);
    expect(form(2)).toBeLessThanOrEqual(form(1));
    expect(form(5)).toBeLessThanOrEqual(form(3));
    if (kind === 'YEAR') expect(form(5)).toBeGreaterThan(0);
  });
});

it('every outcome that the forms tell apart occurs in a year', () => {
  const complaints = columnOf(caseForms.KQGQ_01, cells('YEAR'));
  const denunciations = columnOf(caseForms.KQGQ_03, cells('YEAR'));
  for (const at of [5, 6, 7, 20, 21, 22, 23, 24, 25, 26]) expect({ at, value: complaints(at) }).not.toEqual({ at, value: 0 });
  for (const at of [5, 7, 8, 9, 10, 24, 26, 28, 30, 31]) expect({ at, value: denunciations(at) }).not.toEqual({ at, value: 0 });
});

it('a case that is resolved in a quarter is not of the next', () => {
  const first = columnOf(caseForms.KQGQ_03, cells('QUARTER', 1));
  const year = columnOf(caseForms.KQGQ_03, cells('YEAR'));
  const settled = [1, 2, 3, 4].map((number) => columnOf(caseForms.KQGQ_03, cells('QUARTER', number))(6));
  expect(settled.reduce((sum, value) => sum + value, 0)).toBe(year(6));
  expect(first(6)).toBeGreaterThan(0);
});
