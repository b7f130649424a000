import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ratioOf } from './measures.ts';

it('shows what a ratio is made of, and no value where there is nothing to divide by', () => {
  expect(ratioOf(3, 4)).toEqual({ numerator: 3, denominator: 4, value: 0.75 });
  expect(ratioOf(0, 0)).toEqual({ numerator: 0, denominator: 0, value: null });
  expect(ratioOf(0, 5).value).toBe(0);
});

it('is the ratio of the sums, not the mean of the groups’ ratios', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 100 })), { minLength: 1 }), (groups) => {
      const numerator = groups.reduce((sum, [part]) => sum + part, 0);
      const denominator = groups.reduce((sum, [, whole]) => sum + whole, 0);
      const { value } = ratioOf(numerator, denominator);
      const ratios = groups.map(([part, whole]) => part / whole);
      expect(value).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9);
    }),
  );
});
