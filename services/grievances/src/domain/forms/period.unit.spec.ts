import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates.ts';
import { type PeriodKind, type ReportingPeriod, reportingPeriod } from './period.ts';

function period(kind: PeriodKind, year: number, number = 1): ReportingPeriod {
  const outcome = reportingPeriod({ kind, year, number });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.period;
}

describe('a reporting period (Circular 02/2021 Art. 7)', () => {
  it.each([
    ['QUARTER', 1, '2021-12-15', '2022-03-14'],
    ['QUARTER', 2, '2022-03-15', '2022-06-14'],
    ['QUARTER', 3, '2022-06-15', '2022-09-14'],
    ['QUARTER', 4, '2022-09-15', '2022-12-14'],
    ['HALF_YEAR', 1, '2021-12-15', '2022-06-14'],
    ['NINE_MONTHS', 1, '2021-12-15', '2022-09-14'],
    ['YEAR', 1, '2021-12-15', '2022-12-14'],
  ] as const)('%s %d of 2022 is from %s to %s', (kind, number, from, to) => {
    expect(period(kind, 2022, number)).toMatchObject({ from, to, provisional: false });
  });

  it('was from the 16th to the 15th under the circular of 2013', () => {
    expect(period('YEAR', 2020)).toMatchObject({ from: '2019-12-16', to: '2020-12-15' });
  });

  it('loses no day where the rule changes, on 1 May 2021', () => {
    expect(period('QUARTER', 2021, 2)).toMatchObject({ from: '2021-03-16', to: '2021-06-14' });
    expect(period('QUARTER', 2021, 3).from).toBe('2021-06-15');
  });

  it('is provisional where the rule has not been verified', () => {
    expect(period('YEAR', 2023).provisional).toBe(false);
    expect(period('YEAR', 2026).provisional).toBe(true);
  });

  it.each([
    ['QUARTER', 2022, 5, 'NO_SUCH_PERIOD'],
    ['QUARTER', 2022, 0, 'NO_SUCH_PERIOD'],
    ['YEAR', 2022, 2, 'NO_SUCH_PERIOD'],
    ['YEAR', 1990, 1, 'NO_SUCH_YEAR'],
  ] as const)('%s %d/%d is refused', (kind, year, number, code) => {
    expect(reportingPeriod({ kind, year, number })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('of one year follows the one before without a gap, and its quarters make it up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2014, max: 2058 }), (year) => {
        expect(period('YEAR', year).from).toBe(addDays(period('YEAR', year - 1).to, 1));
        const quarters = [1, 2, 3, 4].map((number) => period('QUARTER', year, number));
        for (const [index, { to }] of quarters.slice(0, 3).entries()) expect(quarters[index + 1]?.from).toBe(addDays(to, 1));
        expect([quarters[0]?.from, quarters[3]?.to]).toEqual([period('YEAR', year).from, period('YEAR', year).to]);
        expect(period('HALF_YEAR', year).to).toBe(quarters[1]?.to);
        expect(period('NINE_MONTHS', year).to).toBe(quarters[2]?.to);
      }),
    );
  });
});
