import { describe, expect, it } from 'vitest';
import { chanceOf } from '../generated/chance.ts';
import { generatedPetition } from '../generated/generated-petitions.ts';
import type { Petition } from '../petition/types.ts';
import { type PeriodKind, reportingPeriod } from './period.ts';
import { type PetitionCell, petitionCell } from './petition-cell.ts';
import { petitionForms } from './petition-forms.ts';
import { report } from './report.ts';

const chance = chanceOf(2022);
const generated: readonly Petition[] = Array.from({ length: 10_000 }, (_, index) => generatedPetition(`p${index}`, chance));

function cells(kind: PeriodKind, number = 1): readonly PetitionCell[] {
  const outcome = reportingPeriod({ kind, year: 2022, number });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return generated.map((petition) => petitionCell(petition, outcome.period)).filter((cell) => cell !== null);
}

const periods: readonly (readonly [PeriodKind, number])[] = [
  ['YEAR', 1],
  ['NINE_MONTHS', 1],
  ['HALF_YEAR', 1],
  ['QUARTER', 1],
  ['QUARTER', 2],
  ['QUARTER', 3],
  ['QUARTER', 4],
];

describe('over 10,000 generated petitions', () => {
  it('every status and every kind is there', () => {
    expect(new Set(generated.map(({ status }) => status)).size).toBe(9);
    expect(new Set(generated.map(({ kind }) => kind)).size).toBe(3);
  });

  describe.each(periods)('%s %d', (kind, number) => {
    const counted = cells(kind, number);

    it.each(Object.values(petitionForms))('every identity of form $code holds', (form) => {
      const { columns, identities } = report(form, counted);
      expect(identities.length).toBeGreaterThan(0);
      expect(identities.filter(({ holds }) => !holds)).toEqual([]);
      expect(columns.find((column) => column.number === 1)?.value).toBeGreaterThan(100);
    });

    it('the forms of the three kinds add up to the form of all', () => {
      const value = (form: (typeof petitionForms)[keyof typeof petitionForms], at: number) =>
        report(form, counted).columns.find((column) => column.number === at)?.value ?? Number.NaN;
      const { XLD_01, XLD_02, XLD_03, XLD_04 } = petitionForms;
      expect(value(XLD_02, 1) + value(XLD_03, 1) + value(XLD_04, 1)).toBe(value(XLD_01, 1));
      expect(value(XLD_02, 6) + value(XLD_03, 8) + value(XLD_04, 8)).toBe(value(XLD_01, 8));
      expect(value(XLD_02, 10) + value(XLD_03, 12) + value(XLD_04, 12)).toBe(value(XLD_01, 10));
      expect(value(XLD_02, 30) + value(XLD_03, 33) + value(XLD_04, 24)).toBe(value(XLD_01, 26));
    });
  });

  it('what is not processed in a quarter is carried over into the next', () => {
    const quarter = (number: number, at: number) =>
      report(petitionForms.XLD_01, cells('QUARTER', number)).columns.find((column) => column.number === at)?.value ?? Number.NaN;
    for (const number of [1, 2, 3]) {
      const left = quarter(number, 1) - quarter(number, 8);
      expect(quarter(number + 1, 2) + quarter(number + 1, 3) + quarter(number + 1, 4)).toBe(left);
    }
  });
});

it('an identity that does not hold is told, with both sides', () => {
  const [first] = cells('YEAR').filter((cell) => cell.processed && cell.eligibility === 'ELIGIBLE' && cell.status === 'LINKED');
  if (!first) throw new Error('no such petition');
  const broken = { ...first, kind: 'PETITION_OF_NO_KIND' } as unknown as PetitionCell;
  const { identities } = report(petitionForms.XLD_01, [broken]);
  expect(identities.find(({ formula }) => formula === '9=11+12+13')).toEqual({ formula: '9=11+12+13', left: 1, right: 0, holds: false });
});
