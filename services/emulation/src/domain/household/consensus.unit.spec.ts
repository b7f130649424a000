import { concernCategories, householdStances } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsensusDay, type CountedStep, consensusRate, consensusSeries, dayOf, standing } from './consensus.ts';
import { historyTo, visit } from './examples.ts';
import { householdLifecycle } from './lifecycle.ts';
import type { CourseStep, Household } from './types.ts';

const stance = fc.constantFrom(...householdStances);
const anyDay = fc.integer({ min: 1, max: 9 }).map((day) => `2022-06-0${day}`);

/** Courses as the lifecycle makes them: whatever visits are asked for, those that it accepts. */
const aCourse = fc
  .array(fc.tuple(anyDay, stance, fc.constantFrom(...concernCategories)), { maxLength: 12 })
  .map((attempts): readonly CourseStep[] => {
    let state = historyTo.NOT_CONTACTED.reduce<Household | null>(householdLifecycle.evolve, null);
    for (const [on, found, concern] of attempts) {
      const decision = householdLifecycle.decide(state, visit(on, { stance: found, concern }));
      if (decision.ok) for (const event of decision.events) state = householdLifecycle.evolve(state, event);
    }
    return state?.course ?? [];
  });

/** The days of many courses, as the database counts them. */
function daysOf(courses: readonly (readonly CourseStep[])[]): ConsensusDay[] {
  const byDay = Map.groupBy(courses.flat(), ({ on }) => on);
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, steps]) =>
      dayOf(
        on,
        steps.map(({ from, to, concern }): CountedStep => ({ from, to, concern, count: 1 })),
      ),
    );
}

const countStances = (courses: readonly (readonly CourseStep[])[]) => {
  const counts: Record<string, number> = {};
  for (const course of courses) {
    const last = course.at(-1)?.to ?? 'NOT_CONTACTED';
    counts[last] = (counts[last] ?? 0) + 1;
  }
  return counts;
};
const withoutZeros = (counts: object) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

describe('the consensus rate', () => {
  it('counts who agreed, signed or handed over, of all affected', () => {
    const one = Object.fromEntries(householdStances.map((each) => [each, 1]));
    expect(consensusRate(one)).toEqual({ inAgreement: 3, affected: 7, rate: 3 / 7 });
  });

  it('is unknown, not zero, where nobody is affected', () => {
    expect(consensusRate({})).toEqual({ inAgreement: 0, affected: 0, rate: null });
  });
});

describe('the rate over time', () => {
  const stepOf = (from: CountedStep['from'], to: CountedStep['to'], count: number): CountedStep => ({ from, to, concern: null, count });
  const listing = dayOf('2022-05-01', [stepOf(null, 'NOT_CONTACTED', 4)]);

  it('rises as households agree, and falls when one goes back on its word', () => {
    const days = [
      listing,
      dayOf('2022-06-01', [stepOf('NOT_CONTACTED', 'OBJECTING', 3), stepOf('NOT_CONTACTED', 'AGREED', 1)]),
      dayOf('2022-06-02', [stepOf('OBJECTING', 'AGREED', 3), stepOf('AGREED', 'SIGNED', 1)]),
      dayOf('2022-06-03', [stepOf('SIGNED', 'OBJECTING', 1)]),
    ];
    expect(consensusSeries(days)).toEqual([
      { on: '2022-06-01', visits: 4, inAgreement: 1, affected: 4, rate: 0.25 },
      { on: '2022-06-02', visits: 4, inAgreement: 4, affected: 4, rate: 1 },
      { on: '2022-06-03', visits: 1, inAgreement: 3, affected: 4, rate: 0.75 },
    ]);
  });

  it('has no point for a day on which households were only listed, and counts them from then on', () => {
    const days = [
      listing,
      dayOf('2022-06-01', [stepOf('NOT_CONTACTED', 'AGREED', 2)]),
      dayOf('2022-06-05', [stepOf(null, 'NOT_CONTACTED', 4)]),
      dayOf('2022-06-06', [stepOf('NOT_CONTACTED', 'VISITED', 1)]),
    ];
    expect(consensusSeries(days).map(({ on, inAgreement, affected }) => [on, inAgreement, affected])).toEqual([
      ['2022-06-01', 2, 4],
      ['2022-06-06', 2, 8],
    ]);
  });

  it('has one point a day, in order, each within 0 and 1, and ends where the households stand', () => {
    fc.assert(
      fc.property(fc.array(aCourse, { minLength: 1, maxLength: 6 }), (courses) => {
        const series = consensusSeries(daysOf(courses));
        const days = courses.flat().filter(({ from }) => from !== null);
        expect(series.map(({ on }) => on)).toEqual([...new Set(days.map(({ on }) => on))].toSorted());
        for (const { rate } of series) expect(rate !== null && rate >= 0 && rate <= 1).toBe(true);
        const { on: _, visits: __, ...end } = { on: '', visits: 0, ...consensusRate({ NOT_CONTACTED: courses.length }), ...series.at(-1) };
        expect(end).toEqual(consensusRate(countStances(courses)));
      }),
    );
  });
});

describe('how a campaign stands', () => {
  it('is what its households’ last stances, visits and concerns add up to, in whatever order its days are read', () => {
    fc.assert(
      fc.property(fc.array(aCourse, { maxLength: 6 }), (courses) => {
        const visits = courses.flat().filter(({ from }) => from !== null);
        const found = standing(daysOf(courses).toReversed());
        expect(withoutZeros(found.stances)).toEqual(countStances(courses));
        expect(found.visitCount).toBe(visits.length);
        expect(found.lastVisitOn).toBe(
          visits
            .map(({ on }) => on)
            .toSorted()
            .at(-1) ?? null,
        );
        expect(Object.values(found.concerns).reduce((sum, count) => sum + count, 0)).toBe(visits.length);
      }),
    );
  });

  it('accounts for more steps the later a day is counted', () => {
    fc.assert(
      fc.property(fc.array(aCourse, { minLength: 1, maxLength: 6 }), fc.nat(), (courses, cut) => {
        const earlier = courses.map((course) => course.slice(0, 1 + (cut % course.length)));
        const before = new Map(daysOf(earlier).map((day) => [day.on, day.steps]));
        for (const { on, steps } of daysOf(courses)) expect(steps).toBeGreaterThanOrEqual(before.get(on) ?? 0);
      }),
    );
  });
});
