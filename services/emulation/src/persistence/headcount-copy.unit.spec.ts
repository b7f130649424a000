import { expect, it } from 'vitest';
import { headcountOn } from './headcount-copy.ts';

const counts = [
  { on: '2022-01-01', cadres: 3, civilServants: 20, publicEmployees: 7 },
  { on: '2022-07-01', cadres: 3, civilServants: 22, publicEmployees: 7 },
];

it('is the last count on or before the day, of all three kinds of staff', () => {
  expect(headcountOn({ counts }, '2022-06-30')).toBe(30);
  expect(headcountOn({ counts }, '2022-07-01')).toBe(32);
});

it('is unknown, not zero, before the first count and where nothing was counted', () => {
  expect(headcountOn({ counts }, '2021-12-31')).toBe(null);
  expect(headcountOn(null, '2022-06-30')).toBe(null);
});
