import { householdStances } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { active, list, visit } from './examples.ts';
import { householdLifecycle } from './lifecycle.ts';
import type { Household, HouseholdCommand, HouseholdEvent } from './types.ts';

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2022-03-${String(date).padStart(2, '0')}`);
const aVisit = fc.tuple(day, fc.constantFrom(...householdStances)).map(([on, stance]) => visit(on, { stance }));
const anyCommand: fc.Arbitrary<HouseholdCommand> = fc.oneof(
  { weight: 8, arbitrary: aVisit },
  fc.constant(list),
  fc.constant({ ...visit('2022-03-01'), campaign: { ...active, status: 'STALLED' } as const }),
);
const life = fc.array(anyCommand, { maxLength: 60 }).map((attempts) => [list, ...attempts]);

function live(attempts: readonly HouseholdCommand[]) {
  let state: Household | null = null;
  const steps: { before: Household | null; event: HouseholdEvent; after: Household }[] = [];
  for (const command of attempts) {
    const decision = householdLifecycle.decide(state, command);
    if (!decision.ok) continue;
    for (const event of decision.events) {
      const after: Household = householdLifecycle.evolve(state, event);
      steps.push({ before: state, event, after });
      state = after;
    }
  }
  return steps;
}

describe('whatever is asked of a household, in whatever order', () => {
  it('changes its stance by a visit and by nothing else, and never after it handed over', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { before, event, after } of live(attempts)) {
          if (before === null) continue;
          expect(before.stance).not.toBe('HANDED_OVER');
          if (after.stance !== before.stance) expect(event.type).toBe('HouseholdVisited');
        }
      }),
    );
  });

  it('has a course in order of days, each step beginning where the one before ended', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        const course = live(attempts).at(-1)?.after.course ?? [];
        expect(course.map(({ from }) => from)).toEqual([null, ...course.slice(0, -1).map(({ to }) => to)]);
        expect(course.map(({ on }) => on)).toEqual(course.map(({ on }) => on).toSorted());
      }),
    );
  });

  it('stands where its course ends, and has as many visits as the course after its listing', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        const last = live(attempts).at(-1)?.after;
        expect(last?.stance).toBe(last?.course.at(-1)?.to);
        expect(last?.visitCount).toBe((last?.course.length ?? 0) - 1);
      }),
    );
  });

  it('does not happen to a household that was never listed', () => {
    const { visit: found, on } = visit('2022-03-01');
    expect(() => householdLifecycle.evolve(null, { type: 'HouseholdVisited', ...found, on })).toThrow('before HouseholdListed');
  });
});
