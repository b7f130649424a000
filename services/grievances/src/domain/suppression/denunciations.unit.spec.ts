import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';
import { answerOnDenunciations } from './denunciations.ts';
import { cellOf, tables } from './examples.ts';
import { solvedUnknowns } from './solve.ts';

const cells = [cellOf(['CITY', 'D1', 'A'], 2), cellOf(['CITY', 'D1', 'B'], 3), cellOf(['CITY', 'D1', 'C'], 20, { decided: 10, onTime: 3 })];
const ask = (filter: object | null, groupBy: readonly string[] = []) =>
  answerOnDenunciations(cells, blocksOf(cells), { filter: filter as never, groupBy, currentYear: 2026 });
const past = { receivedOn: { lt: '2026-01-01' } };

describe('an answer on denunciations', () => {
  it('tells the sum of what it covers, and the wards that are large enough', () => {
    const { total, groups } = ask(past, ['UNIT']);
    expect(total).toEqual({ count: 25, decided: 10, onTime: null });
    expect(groups).toEqual([
      { key: { unitCode: 'A' }, figures: null },
      { key: { unitCode: 'B' }, figures: null },
      { key: { unitCode: 'C' }, figures: { count: 20, decided: 10, onTime: null } },
    ]);
  });

  it('tells nothing where the question cuts through what is told together', () => {
    expect(ask({ ...past, unitCode: { in: ['A', 'C'] } }).total).toBeNull();
    expect(ask({ ...past, unitCode: { in: ['A', 'B'] } }).total?.count).toBe(5);
    expect(ask({ ...past, not: { unitCode: { eq: 'B' } } }).total).toBeNull();
  });

  it.each([
    ['a part of a year', { receivedOn: { lt: '2022-07-01' } }, []],
    ['a status', { ...past, status: { eq: 'ACCEPTED' } }, []],
    ['one field', past, ['FIELD']],
    ['a month', past, ['RECEIVED_MONTH', 'UNIT']],
    ['a single case', { ...past, id: { eq: 'c1' } }, []],
  ])('tells nothing where it is asked about %s', (_, filter, groupBy) => {
    expect(ask(filter, groupBy)).toMatchObject({ total: null, totalWithheld: true, groups: null });
  });

  it('says that more may come where the year that runs is in the question', () => {
    expect(ask(null)).toMatchObject({ total: { count: 25 }, totalWithheld: true, currentYearToo: true });
    expect(ask(past)).toMatchObject({ total: { count: 25 }, totalWithheld: false, currentYearToo: false });
  });
});

/** Questions of every form that is told. */
const questions = fc.record({
  units: fc.option(fc.uniqueArray(fc.constantFrom('D1', 'D2', 'D3', 'D1_A', 'D1_B', 'D2_C', 'D3_D'), { minLength: 1, maxLength: 4 })),
  own: fc.boolean(),
  inverted: fc.boolean(),
  year: fc.option(fc.constantFrom(2021, 2022)),
  groupBy: fc.subarray(['KIND', 'UNIT', 'RECEIVED_YEAR']),
});

describe('whoever asks as often as they like', () => {
  it('can solve the answers for no small cell', () => {
    fc.assert(
      fc.property(tables, fc.array(questions, { minLength: 20, maxLength: 60 }), (table, asked) => {
        const blocks = blocksOf(table);
        const equations: number[][] = [];
        for (const { units, own, inverted, year, groupBy } of asked) {
          const unit = units && { [own ? 'unitCode' : 'withinUnit']: { in: units } };
          const filter = {
            ...(unit && (inverted ? { not: unit } : unit)),
            receivedOn: year ? { gte: `${year}-01-01`, lt: `${year + 1}-01-01` } : { lt: '2026-01-01' },
          };
          const covers = (path: readonly string[], code: string, of: number) => {
            const wanted: readonly string[] = units ?? [];
            const inUnit = !units || (own ? wanted.includes(code) : wanted.some((one) => path.includes(one)));
            return (units && inverted ? !inUnit : inUnit) && (!year || of === year);
          };
          const answer = answerOnDenunciations(table, blocks, { filter, groupBy, currentYear: 2026 });
          const told = [{ key: {}, figures: answer.total }, ...(answer.groups ?? [])];
          for (const { key, figures } of told) {
            if (!figures) continue;
            const { unitCode, receivedYear } = key as { unitCode?: string; receivedYear?: number };
            const row = table.map((cell) =>
              Number(
                covers(cell.unitPath, cell.unitCode, cell.year) &&
                  (unitCode === undefined || unitCode === cell.unitCode) &&
                  (receivedYear === undefined || receivedYear === cell.year),
              ),
            );
            equations.push([...row, figures.count]);
          }
        }
        for (const [at, value] of solvedUnknowns(equations)) {
          expect(table[at]?.count).toBeGreaterThanOrEqual(5);
          expect(value).toBeCloseTo(table[at]?.count ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
