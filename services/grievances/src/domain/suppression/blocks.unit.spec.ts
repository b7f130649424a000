import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, hidesEachSmallCell, SMALLEST_SHOWN } from './blocks.ts';
import { cellOf, tables } from './examples.ts';
import type { DenunciationCell } from './types.ts';

const ward = (name: string, count: number) => cellOf(['CITY', 'D1', name], count);
const shape = (cells: readonly DenunciationCell[]) =>
  blocksOf(cells).map((block) => block.cells.map(({ count }) => count).sort((a, b) => a - b));

/** Every way in which the hidden cells can have made up the sum, for one who knows which of them are small. */
function possible(cells: readonly DenunciationCell[], at: number): Set<number> {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const ranges = cells.map(({ count }) => (count < SMALLEST_SHOWN ? [1, SMALLEST_SHOWN - 1] : [SMALLEST_SHOWN, total]) as [number, number]);
  const [low, high] = ranges[at] ?? [0, 0];
  const rest = ranges.filter((_, place) => place !== at);
  const bounds = [rest.reduce((sum, [least]) => sum + least, 0), rest.reduce((sum, [, most]) => sum + most, 0)] as const;
  const values = Array.from({ length: high - low + 1 }, (_, step) => low + step);
  return new Set(values.filter((value) => total - value >= bounds[0] && total - value <= bounds[1]));
}

describe('what is told of denunciations together', () => {
  it('is a cell of five or more by itself', () => {
    expect(shape([ward('A', 5), ward('B', 12)])).toEqual([[5], [12]]);
  });

  it('is small cells together where that leaves each of them open, else with a large one', () => {
    expect(shape([ward('A', 2), ward('B', 3), ward('C', 9)])).toEqual([[9], [2, 3]]);
    // Four and four are eight only as four and four: the nine goes with them.
    expect(shape([ward('A', 4), ward('B', 4), ward('C', 9)])).toEqual([[4, 4, 9]]);
  });

  it('takes the smallest large cell that is enough: one and five are six only as one and five', () => {
    expect(shape([ward('A', 1), ward('B', 5), ward('C', 9), ward('D', 30)])).toEqual([[5], [30], [1, 9]]);
  });

  it('is looked for in the unit above where the unit itself is too small', () => {
    expect(shape([ward('A', 2), cellOf(['CITY', 'D2', 'X'], 20)])).toEqual([[2, 20]]);
  });

  it('is nothing where nothing hides it', () => {
    expect(shape([ward('A', 3)])).toEqual([]);
  });

  it('never joins two years', () => {
    expect(shape([ward('A', 2), { ...ward('B', 20), year: 2021 }])).toEqual([[20]]);
  });

  it('keeps back a part that tells of few', () => {
    expect(blocksOf([{ ...ward('A', 20), decided: 4, onTime: 0 }])).toMatchObject([{ count: 20, decided: null, onTime: 0 }]);
  });
});

describe('whatever the figures', () => {
  it('every cell is in one block at most, every large cell in exactly one', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const told = blocksOf(cells).flatMap((block) => block.cells);
        expect(new Set(told).size).toBe(told.length);
        expect(cells.filter(({ count }) => count >= SMALLEST_SHOWN).every((cell) => told.includes(cell))).toBe(true);
      }),
    );
  });

  it('a small cell of a block may still be anything from one to four', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        for (const block of blocksOf(cells))
          for (const [at, { count }] of block.cells.entries())
            if (count < SMALLEST_SHOWN) expect([...possible(block.cells, at)]).toEqual([1, 2, 3, 4]);
      }),
    );
  });

  it('the rule for it says what counting every possibility says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }), (counts) => {
        const cells = counts.map((count, place) => ward(`W${place}`, count));
        const open = cells.every(({ count }, at) => count >= SMALLEST_SHOWN || possible(cells, at).size === SMALLEST_SHOWN - 1);
        expect(hidesEachSmallCell(cells)).toBe(open);
      }),
    );
  });

  it('what is told adds up to the table, but for what is in no block', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const blocks = blocksOf(cells);
        const told = blocks.reduce((sum, { count }) => sum + count, 0);
        const inBlocks = new Set(blocks.flatMap((block) => block.cells));
        const rest = cells.filter((cell) => !inBlocks.has(cell)).reduce((sum, { count }) => sum + count, 0);
        expect(told + rest).toBe(cells.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});
