import { expect, it } from 'vitest';
import { quantile } from './quantile.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

it('finds the value that half of all do not exceed', () => {
  expect(quantile(hundred, 0.5)).toBe(50);
});

it('finds the value that one in a hundred exceeds', () => {
  expect(quantile(hundred, 0.99)).toBe(99);
});

it('knows no value of nothing', () => {
  expect(quantile([], 0.5)).toBeNaN();
});
