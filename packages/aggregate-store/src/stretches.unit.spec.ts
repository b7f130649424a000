import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idFor } from './ids.ts';
import { idAt, learnedShares, nextShare, shareBefore } from './stretches.ts';

describe('a stretch of ids', () => {
  it('ends where its share of all ids ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999_999, noNaN: true }), (share) => {
        expect(Math.abs(shareBefore(idAt(share) ?? '') - share)).toBeLessThan(1e-6);
      }),
    );
    expect(idAt(1)).toBeNull();
  });

  it('holds about its share of our ids', () => {
    const ids = Array.from({ length: 4_000 }, (_, index) => idFor('organization', 'somebody', String(index)));
    const quarter = idAt(0.25) ?? '';
    expect(ids.filter((id) => id < quarter).length / ids.length).toBeCloseTo(0.25, 1);
  });

  it('keeps the order of ids, also of those that are not ours', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.stringMatching(/^[0-9a-v]{6}$/), (foreign, own) => {
        const [first, second] = [foreign, own].sort();
        if (/^[0-9a-v]*$/.test(foreign)) expect(shareBefore(first ?? '')).toBeLessThanOrEqual(shareBefore(second ?? ''));
        expect(shareBefore(foreign)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the length of stretches', () => {
  it('is learned from what a list has held, for each list apart', () => {
    const shares = learnedShares();
    const untried = shares.of('a');
    shares.learn('a', 1_000, 0.5, 20);
    expect(shares.of('a')).toBeCloseTo(0.02);
    expect(shares.of('b')).toBe(untried);
    shares.learn('b', 0, 0.1, 20);
    expect(shares.of('b')).toBe(1);
  });

  it('is remembered of so many lists', () => {
    const shares = learnedShares(2);
    for (const list of ['a', 'b', 'c']) shares.learn(list, 0, 1, 20);
    expect([shares.of('a'), shares.of('c')]).toEqual([shares.of('never asked'), 1]);
  });

  it('grows by what is missing, and by leaps where nothing was found', () => {
    expect(nextShare(0.01, 0, 0.01, 21)).toBeCloseTo(0.64);
    expect(nextShare(0.01, 10, 0.01, 11)).toBeCloseTo(0.022);
  });
});
