import fc from 'fast-check';
import type { DenunciationCell } from './types.ts';

/** A cell of a ward of a district, or of a district itself. */
export const cellOf = (unitPath: readonly string[], count: number, over: Partial<DenunciationCell> = {}): DenunciationCell => ({
  unitCode: unitPath.at(-1) ?? '',
  unitPath,
  year: 2022,
  count,
  decided: 0,
  onTime: 0,
  ...over,
});

const districts = ['D1', 'D2', 'D3'];
const units = districts.flatMap((district) => [
  ['CITY', district],
  ...['A', 'B', 'C', 'D'].map((ward) => ['CITY', district, `${district}_${ward}`]),
]);

/** Any table of a city's denunciations over two years. */
export const tables: fc.Arbitrary<readonly DenunciationCell[]> = fc
  .array(fc.record({ count: fc.oneof(fc.nat(6), fc.nat(40)), decidedShare: fc.nat(10), onTimeShare: fc.nat(10) }), {
    minLength: units.length * 2,
    maxLength: units.length * 2,
  })
  .map((drawn) =>
    drawn.flatMap(({ count, decidedShare, onTimeShare }, place) => {
      const unitPath = units[place % units.length] ?? [];
      const decided = Math.floor((count * decidedShare) / 10);
      const parts = { year: place < units.length ? 2021 : 2022, decided, onTime: Math.floor((decided * onTimeShare) / 10) };
      return count === 0 ? [] : [cellOf(unitPath, count, parts)];
    }),
  );
