import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../unit/decide.ts';
import { evolve } from '../unit/evolve.ts';
import type { Unit, UnitEvent } from '../unit/types.ts';
import type { Planned } from './act.ts';
import { planAbolish, planMerge, planRetier, planSplit, planUnitCommand } from './plan-unit-acts.ts';
import { unitAfter } from './shown.ts';

const act = { on: '2020-01-01', legalBasis: '1656/NQ-UBTVQH15' };

/** Units as they are after an act and everything that follows from it. */
function carriedOut(units: readonly Unit[], planned: Planned<string>): Map<string, Unit> {
  if (!planned.ok) throw new Error(planned.refusal.code);
  const after = new Map(units.map((unit) => [unit.id, unit]));
  for (const { id, aggregate, command } of planned.plan.steps) {
    if (aggregate !== 'unit') continue;
    const decision = decide(after.get(id) ?? null, command);
    if (!decision.ok) throw new Error(`${command.type} of ${id}: ${decision.refusal.code}`);
    after.set(id, decision.events.reduce<Unit | null>((state, event: UnitEvent) => evolve(state, event), after.get(id) ?? null) as Unit);
  }
  for (const [id, unit] of after) after.set(id, unitAfter(unit, planned.plan.reroutes));
  return after;
}

function established(code: string, level: Unit['level'], parent: Unit | null, on = '2000-01-01'): Unit {
  const planned = planUnitCommand(null, code, {
    type: 'establish',
    code,
    name: code,
    level,
    parent,
    provenance: 'SYNTHETIC',
    on,
    legalBasis: null,
  });
  const unit = carriedOut([], planned).get(code);
  if (!unit) throw new Error(`${code} was not established`);
  return unit;
}

const city = established('HN', 'CITY', null);
const [north, south] = [established('NORTH', 'DISTRICT', city), established('SOUTH', 'DISTRICT', city)];
const [a, b] = [established('WARD_A', 'WARD', north), established('WARD_B', 'WARD', north)];
const group = established('GROUP_1', 'RESIDENTIAL_GROUP', a);
const all = [city, north, south, a, b, group];
const pathOf = (units: Map<string, Unit>, code: string) => units.get(code)?.path.join('/');

describe('an act on units', () => {
  it('moves a ward with all that stands under it', () => {
    const after = carriedOut(all, planUnitCommand(a, 'WARD_A', { type: 'move', parent: south, ...act }));
    expect(pathOf(after, 'GROUP_1')).toBe('HN/SOUTH/WARD_A/GROUP_1');
    expect(after.get('GROUP_1')?.periods).toMatchObject([
      { to: '2020-01-01', path: ['HN', 'NORTH', 'WARD_A', 'GROUP_1'] },
      { from: '2020-01-01', parentCode: 'WARD_A' },
    ]);
  });

  it('merges a ward into another, and sets what stood under it under that one', () => {
    const after = carriedOut(all, planMerge([a], b, act));
    expect(after.get('WARD_A')).toMatchObject({ status: 'ABOLISHED', successorCodes: ['WARD_B'], path: ['HN', 'NORTH', 'WARD_A'] });
    expect(after.get('WARD_B')).toMatchObject({ status: 'ACTIVE', predecessorCodes: ['WARD_A'] });
    expect(after.get('GROUP_1')).toMatchObject({ path: ['HN', 'NORTH', 'WARD_B', 'GROUP_1'], parentCode: 'WARD_B' });
  });

  it('ends a tier, and sets what stood under it under the one above', () => {
    const after = carriedOut(all, planAbolish(north, [a, b], city, act));
    expect([pathOf(after, 'WARD_A'), pathOf(after, 'GROUP_1')]).toEqual(['HN/WARD_A', 'HN/WARD_A/GROUP_1']);
    expect(planAbolish(north, [a, b], null, act)).toMatchObject({ ok: false, refusal: { code: 'CHILDREN_REMAIN' } });
    expect(planAbolish(north, [a, b], a, act)).toMatchObject({ ok: false, refusal: { code: 'CYCLE' } });
    expect(planAbolish(a, [group], south, act)).toMatchObject({ ok: false, refusal: { code: 'WRONG_PARENT_LEVEL' } });
    expect(planAbolish(b, [], null, act)).toMatchObject({ ok: true, plan: { reroutes: [] } });
  });

  it('divides a ward: its groups go where they are taken, and none is left without a place', () => {
    const parts = [
      { code: 'WARD_A1', name: 'A1', takes: ['GROUP_1'] },
      { code: 'WARD_A2', name: 'A2', takes: [] },
    ];
    const split = { children: [group], parent: north, parts, remains: false, ...act };
    const after = carriedOut(all, planSplit(a, split));
    expect(after.get('WARD_A')).toMatchObject({ status: 'ABOLISHED', successorCodes: ['WARD_A1', 'WARD_A2'] });
    expect(pathOf(after, 'GROUP_1')).toBe('HN/NORTH/WARD_A1/GROUP_1');
    expect(after.get('WARD_A2')).toMatchObject({ predecessorCodes: ['WARD_A'], level: 'WARD', validFrom: '2020-01-01' });
    const untaken = parts.map((part) => ({ ...part, takes: [] }));
    expect(planSplit(a, { ...split, parts: untaken })).toMatchObject({ ok: false, refusal: { code: 'CHILDREN_REMAIN' } });
    const ceded = carriedOut(all, planSplit(a, { ...split, parts: untaken.slice(0, 1), remains: true }));
    expect(ceded.get('WARD_A')).toMatchObject({ status: 'ACTIVE', successorCodes: ['WARD_A', 'WARD_A1'] });
    expect(pathOf(ceded, 'GROUP_1')).toBe('HN/NORTH/WARD_A/GROUP_1');
  });

  it('puts a unit on a tier only where what stands under it can stay', () => {
    const retier = { type: 'retier', level: 'DISTRICT', parent: city, ...act } as const;
    expect(planRetier(a, [group], retier)).toMatchObject({ ok: false, refusal: { code: 'WRONG_PARENT_LEVEL' } });
    expect(carriedOut(all, planRetier(b, [], retier)).get('WARD_B')).toMatchObject({ level: 'DISTRICT', path: ['HN', 'WARD_B'] });
  });

  it('tells what was set up for the past how it stood on each day since', () => {
    const after = carriedOut(all, planUnitCommand(north, 'NORTH', { type: 'rename', name: 'Bắc', ...act }));
    const moved = carriedOut([...after.values()], planAbolish(after.get('NORTH') ?? north, [a, b], city, { ...act, on: '2021-01-01' }));
    const late = established('GROUP_2', 'RESIDENTIAL_GROUP', moved.get('WARD_A') ?? a, '2010-01-01');
    expect(late.periods.map(({ from, path }) => [from, path.join('/')])).toEqual([
      ['2010-01-01', 'HN/NORTH/WARD_A/GROUP_2'],
      ['2021-01-01', 'HN/WARD_A/GROUP_2'],
    ]);
  });
});

describe('whatever moves come in whatever order', () => {
  const move = fc.record({
    ward: fc.constantFrom('WARD_A', 'WARD_B'),
    to: fc.constantFrom('NORTH', 'SOUTH'),
    day: fc.integer({ min: 0, max: 4000 }),
  });

  it('leave every unit reached by its parent’s way, on every day', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let units = new Map(all.map((unit) => [unit.id, unit]));
        for (const { ward, to, day } of moves) {
          const on = Temporal.PlainDate.from('2001-01-01').add({ days: day }).toString();
          const [unit, parent] = [units.get(ward), units.get(to)];
          const planned = unit && parent && planUnitCommand(unit, ward, { type: 'move', parent, on, legalBasis: null });
          if (planned?.ok) units = carriedOut([...units.values()], planned);
        }
        for (const { periods } of units.values())
          for (const period of periods) {
            const above = units
              .get(period.parentCode ?? '')
              ?.periods.find(({ from, to }) => from <= period.from && (to === null || period.from < to));
            expect(period.path.slice(0, -1)).toEqual(above?.path ?? []);
          }
      }),
    );
  });
});
