import { expect, it } from 'vitest';
import { atMost } from './at-most.ts';

it('allows so many within a window, and as many again in the next', () => {
  const limit = atMost(2, 1_000);
  expect([0, 10, 999].map((now) => limit.allows(now + 5_000))).toEqual([true, true, false]);
  expect([6_000, 6_001, 6_002].map((now) => limit.allows(now))).toEqual([true, true, false]);
});
