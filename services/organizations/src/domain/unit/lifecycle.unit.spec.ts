import { allowedCommands } from '@danvan/aggregate-store/decision';
import { unitLevels } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { city, commands, district, ward } from './examples.ts';
import { unitTransitions } from './transitions.ts';
import type { Unit, UnitCommand, UnitEvent } from './types.ts';
import { unitAggregate } from './unit-aggregate.ts';

const { decide, evolve } = unitAggregate.lifecycle;
const day = fc.integer({ min: 0, max: 12_000 }).map((days) => Temporal.PlainDate.from('1994-01-01').add({ days }).toString());
const name = fc.constantFrom('Xuân La', 'Phú Thượng', ' ', 'Nhật Tân');
/** An establishment that may be sound, then commands in any order on any day. */
const life: fc.Arbitrary<readonly UnitCommand[]> = fc
  .tuple(
    fc.record({ level: fc.constantFrom(...unitLevels), parent: fc.constantFrom(null, city, district, ward), name, on: day }),
    fc.array(fc.record({ command: fc.constantFrom(...Object.values(commands)), name, on: day }), { maxLength: 20 }),
  )
  .map(([first, later]) => [
    { ...commands.establish, ...first },
    ...later.map(({ command, ...facts }): UnitCommand => ('name' in command ? { ...command, ...facts } : { ...command, on: facts.on })),
  ]);

function live(attempts: readonly UnitCommand[]) {
  let state: Unit | null = null;
  const steps: { before: Unit | null; event: UnitEvent; after: Unit }[] = [];
  for (const command of attempts) {
    const decision = decide(state, command);
    for (const event of decision.ok ? decision.events : []) {
      const after: Unit = evolve(state, event);
      steps.push({ before: state, event, after });
      state = after;
    }
  }
  return { state, steps };
}

function expectContiguous({ periods, validFrom, validTo, status, name, path, parentCode }: Unit) {
  if (validTo === validFrom) return expect(periods).toEqual([]);
  expect(periods.at(0)?.from).toBe(validFrom);
  expect(periods.at(-1)?.to).toBe(status === 'ABOLISHED' ? validTo : null);
  for (const [index, period] of periods.entries()) {
    expect(period.to === null || period.from < period.to).toBe(true);
    expect(periods[index + 1]?.from ?? period.to).toBe(period.to);
    expect(period.path.at(-2) ?? null).toBe(period.parentCode);
  }
  if (status === 'ACTIVE') expect(periods.at(-1)).toMatchObject({ name, path, parentCode });
}

describe('whatever is asked of a unit, in whatever order', () => {
  it('leaves no terminal state by any event, though its way there may be told anew', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { before, event, after } of live(attempts).steps)
          if (before !== null && allowedCommands(unitTransitions, before.status).length === 0)
            expect([event.type, after.status, after.validTo]).toEqual(['UnitPathChanged', before.status, before.validTo]);
      }),
    );
  });

  it('has a state after every accepted history, the same when it is folded again', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        const { state, steps } = live(attempts);
        expect(steps.reduce<Unit | null>((before, { event }) => evolve(before, event), null)).toEqual(state);
        for (const { after } of steps) expect(['ACTIVE', 'ABOLISHED']).toContain(after.status);
      }),
    );
  });

  it('has a path from a city to itself through the unit above, and never ends before it began', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { after } of live(attempts).steps) {
          expect(after.path.at(-1)).toBe(after.id);
          expect(after.path.at(-2) ?? null).toBe(after.parentCode);
          expect(after.path[0]).toBe(after.level === 'CITY' ? after.id : city.id);
          expect(after.validTo === null || after.validFrom <= after.validTo).toBe(true);
        }
      }),
    );
  });

  it('has periods without gaps from its first day to its last, and the last one is what it is now', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { after } of live(attempts).steps) expectContiguous(after);
      }),
    );
  });
});
