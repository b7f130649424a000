import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALLEST_SHOWN, suppress } from './suppress.ts';
import type { Cell } from './types.ts';

const cell = (count: number, sensitive = true, decided = 0, onTime = 0): Cell => ({ count, decided, onTime, sensitive });

const sum = (cells: readonly Cell[], figure: 'count' | 'decided' | 'onTime') => cells.reduce((all, each) => all + each[figure], 0);
const totalOf = (cells: readonly Cell[]): Cell => ({
  count: sum(cells, 'count'),
  decided: sum(cells, 'decided'),
  onTime: sum(cells, 'onTime'),
  sensitive: cells.length > 0 && cells.every(({ sensitive }) => sensitive),
});

describe('small counts of denunciations', () => {
  it('leaves a total of all kinds as it is', () => {
    expect(suppress(cell(3, false), []).total).toEqual({ count: 3, decided: 0, onTime: 0, suppressed: false });
  });

  it('hides a total of fewer than five denunciations', () => {
    expect(suppress(cell(4), []).total.count).toBeNull();
    expect(suppress(cell(5), []).total.count).toBe(5);
  });

  it('hides a second cell with the small one, so that the total does not tell it', () => {
    const groups = [cell(2), cell(40), cell(9)];
    const shown = suppress(totalOf(groups), groups);
    expect(shown.groups.map(({ count }) => count)).toEqual([null, 40, null]);
    expect(shown.total.count).toBe(51);
  });

  it('hides the total where there is no second cell', () => {
    const groups = [cell(2)];
    expect(suppress(totalOf(groups), groups).total.suppressed).toBe(true);
  });

  it('shows that there is none', () => {
    const groups = [cell(0), cell(12)];
    expect(suppress(totalOf(groups), groups).groups[0]).toEqual({ count: 0, decided: 0, onTime: 0, suppressed: false });
  });

  it('hides a cell of which few were decided', () => {
    expect(suppress(cell(20, true, 3, 1), []).total.suppressed).toBe(true);
  });
});

const cells = fc.array(
  fc
    .record({ count: fc.nat(14), sensitive: fc.boolean(), decidedShare: fc.nat(10), onTimeShare: fc.nat(10) })
    .map(({ count, sensitive, decidedShare, onTimeShare }): Cell => {
      const decided = Math.floor((count * decidedShare) / 10);
      return { count, sensitive, decided, onTime: Math.floor((decided * onTimeShare) / 10) };
    }),
  { maxLength: 8 },
);

describe('whatever the figures', () => {
  it('no small count of denunciations is shown', () => {
    fc.assert(
      fc.property(cells, (groups) => {
        const shown = suppress(totalOf(groups), groups);
        for (const [index, { count, sensitive }] of groups.entries())
          if (sensitive && count > 0 && count < SMALLEST_SHOWN) expect(shown.groups[index]?.count).toBeNull();
      }),
    );
  });

  it('no hidden count can be computed back: each may be anything from one to the limit', () => {
    fc.assert(
      fc.property(cells, (groups) => {
        const { total, groups: shown } = suppress(totalOf(groups), groups);
        const hidden = shown.filter(({ suppressed }) => suppressed).length;
        if (total.count === null || hidden === 0) return;
        const known = shown.reduce((all, { count }) => all + (count ?? 0), 0);
        const largest = total.count - known - (hidden - 1);
        expect(hidden).toBeGreaterThan(1);
        expect(largest).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
      }),
    );
  });

  it('no small part is told by the parts of the total', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom('decided' as const, 'onTime' as const), (groups, figure) => {
        const { total, groups: shown } = suppress(totalOf(groups), groups);
        const whole = total[figure];
        if (whole === null || !shown.some(({ suppressed }) => suppressed)) return;
        const rest = whole - shown.reduce((all, each) => all + (each[figure] ?? 0), 0);
        expect(rest === 0 || rest >= SMALLEST_SHOWN).toBe(true);
      }),
    );
  });

  it('nothing is hidden where no denunciations are counted apart', () => {
    fc.assert(
      fc.property(cells, (mixed) => {
        const groups = mixed.map((each) => ({ ...each, sensitive: false }));
        const shown = suppress(totalOf(groups), groups);
        expect([shown.total, ...shown.groups].every(({ suppressed }) => !suppressed)).toBe(true);
      }),
    );
  });
});
