import fc from 'fast-check';
import { expect, it } from 'vitest';
import { budget } from './budget.ts';

const allowance = { capacity: 100, perSecond: 10 };

it('is spent, and comes back with time, never past its capacity', () => {
  let now = 0;
  const { spend } = budget(allowance, () => now);
  expect(spend('a', 60)).toEqual({ left: 40 });
  expect(spend('a', 60)).toEqual({ waitSeconds: 2 });
  now += 2_000;
  expect(spend('a', 60)).toEqual({ left: 0 });
  now += 3_600_000;
  expect(spend('a', 1)).toEqual({ left: 99 });
});

it('is each one’s own', () => {
  const { spend } = budget(allowance, () => 0);
  spend('a', 100);
  expect(spend('a', 1)).toHaveProperty('waitSeconds');
  expect(spend('b', 1)).toEqual({ left: 99 });
});

it('is all spent by what costs more than it', () => {
  const { spend } = budget(allowance, () => 0);
  expect(spend('a', 5_000)).toEqual({ left: 0 });
});

it('never lets more through than its capacity and what came back', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ after: fc.nat(3_000), points: fc.integer({ min: 1, max: 100 }) }), { maxLength: 60 }), (steps) => {
      let now = 0;
      let spent = 0;
      const { spend } = budget(allowance, () => now);
      for (const { after, points } of steps) {
        now += after;
        if ('left' in spend('a', points)) spent += points;
        expect(spent).toBeLessThanOrEqual(allowance.capacity + (now / 1000) * allowance.perSecond);
      }
    }),
  );
});
