import { describe, expect, it } from 'vitest';
import { chanceOf } from '../generated/chance.ts';
import { generatedPetition } from '../generated/generated-petitions.ts';
import { type PeriodKind, reportingPeriod } from './period.ts';
import { petitionCell } from './petition-cell.ts';
import { cellOfKey, countedUntil, petitionKey } from './petition-key.ts';
import { quarterOf } from './quarter.ts';

const chance = chanceOf(7);
const petitions = Array.from({ length: 3_000 }, (_, index) => generatedPetition(`p${index}`, chance));

function period(kind: PeriodKind, number: number) {
  const outcome = reportingPeriod({ kind, year: 2022, number });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.period;
}

describe.each([
  ['YEAR', 1],
  ['NINE_MONTHS', 1],
  ['HALF_YEAR', 1],
  ['QUARTER', 1],
  ['QUARTER', 4],
] as const)('the key of a petition, in %s %d', (kind, number) => {
  const over = period(kind, number);

  it('tells of it what the petition tells of itself', () => {
    for (const petition of petitions) expect(cellOfKey(petitionKey(petition), over, 1)).toEqual(petitionCell(petition, over));
  });

  it('is looked up for every petition that the period counts', () => {
    for (const petition of petitions) if (petitionCell(petition, over)) expect(countedUntil(petition) >= over.from).toBe(true);
  });
});

describe('the quarter of a day', () => {
  it.each([
    ['2021-12-14', '2021-09-15'],
    ['2021-12-15', '2021-12-15'],
    ['2022-03-14', '2021-12-15'],
    ['2022-12-31', '2022-12-15'],
    ['2021-03-16', '2021-03-16'],
    ['2021-06-14', '2021-03-16'],
    ['1999-05-05', '1999-05-05'],
  ])('%s begins on %s', (day, first) => {
    expect(quarterOf(day)).toBe(first);
  });
});
