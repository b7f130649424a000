import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../generated/chance.ts';
import { generatedPetition } from '../generated/generated-petitions.ts';
import { reportingPeriod } from './period.ts';
import { petitionCell } from './petition-cell.ts';
import type { ReceptionCell } from './reception-cell.ts';
import { report } from './report.ts';
import { tcd01 } from './tcd-01.ts';
import { tcd02 } from './tcd-02.ts';

const count = fc.integer({ min: 0, max: 500 });
const who = fc.constantFrom(
  { receptionType: 'REGULAR', receivedBy: null } as const,
  { receptionType: 'PERIODIC', receivedBy: 'HEAD' } as const,
  { receptionType: 'PERIODIC', receivedBy: 'DELEGATE' } as const,
  { receptionType: 'AD_HOC', receivedBy: 'HEAD' } as const,
);
const cell: fc.Arbitrary<ReceptionCell> = fc
  .tuple(
    who,
    fc.record({
      sessions: count,
      turns: count,
      persons: count,
      firstCases: count,
      repeatCases: count,
      largeGroups: count,
      largeGroupPersons: count,
      largeGroupFirstCases: count,
      largeGroupRepeatCases: count,
    }),
  )
  .map(([received, counted]) => ({ ...received, ...counted }));

describe('form 01/TCD', () => {
  it('has its 29 columns once each, and every identity holds whoever received', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const { columns, identities } = report(tcd01, cells);
        expect(columns.map(({ number }) => number)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1));
        expect(identities.filter(({ holds }) => !holds)).toEqual([]);
      }),
    );
  });

  it('tells regular days, the head and the delegate apart', () => {
    const nothing = { sessions: 1, turns: 0, persons: 0, firstCases: 0, repeatCases: 0 };
    const none = { largeGroups: 0, largeGroupPersons: 0, largeGroupFirstCases: 0, largeGroupRepeatCases: 0 };
    const { columns } = report(tcd01, [
      { ...nothing, ...none, receptionType: 'REGULAR', receivedBy: null, turns: 3 },
      { ...nothing, ...none, receptionType: 'PERIODIC', receivedBy: 'HEAD', turns: 5, largeGroups: 2 },
      { ...nothing, ...none, receptionType: 'AD_HOC', receivedBy: 'DELEGATE', persons: 7 },
    ]);
    const at = (number: number) => columns.find((column) => column.number === number)?.value;
    expect([1, 4, 12, 13, 17, 21, 22, 23].map(at)).toEqual([8, 3, 1, 5, 2, 1, 0, 7]);
  });
});

describe('form 02/TCD', () => {
  it('holds its identities over 10,000 generated petitions', () => {
    const outcome = reportingPeriod({ kind: 'YEAR', year: 2022, number: 1 });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const chance = chanceOf(202);
    const cells = Array.from({ length: 10_000 }, (_, index) => petitionCell(generatedPetition(`p${index}`, chance), outcome.period));
    const { columns, identities } = report(
      tcd02,
      cells.filter((one) => one !== null),
    );
    expect(columns[0]?.value).toBeGreaterThan(1_000);
    expect(identities.filter(({ holds }) => !holds)).toEqual([]);
  });
});
