import { changedFrom, endedOn } from '../periods.ts';
import { rerouted } from '../reroute.ts';
import type { Unit, UnitEvent, UnitPeriod } from './types.ts';

export function evolve(state: Unit | null, event: UnitEvent): Unit {
  if (event.type === 'UnitEstablished') return established(event);
  if (state === null) throw new Error(`${event.type} before UnitEstablished`);
  const { on } = event;
  switch (event.type) {
    case 'UnitRenamed':
      return withPeriods(
        state,
        changedFrom(state.periods, on, (period) => ({ ...period, name: event.name })),
      );
    case 'UnitMoved':
      return withPeriods(state, placed(state.periods, event.places));
    case 'UnitRetiered':
      return withPeriods(
        state,
        changedFrom(placed(state.periods, event.places), on, (period) => ({ ...period, level: event.level })),
      );
    case 'UnitMerged':
      return ended(state, on, [event.intoCode]);
    case 'UnitSplit':
      return event.successorCodes.includes(state.id)
        ? { ...state, successorCodes: [...new Set([...state.successorCodes, ...event.successorCodes])] }
        : ended(state, on, event.successorCodes);
    case 'UnitTookOver':
      return { ...state, predecessorCodes: [...new Set([...state.predecessorCodes, ...event.predecessorCodes])] };
    case 'UnitAbolished':
      return ended(state, on, event.successorCodes ?? []);
    case 'UnitPathChanged':
      return withPeriods(
        state,
        changedFrom(state.periods, on, (period) => byOtherWay(period, event)),
      );
  }
}

function established({
  type: _,
  on,
  legalBasis: __,
  places,
  predecessorCodes,
  ...content
}: Extract<UnitEvent, { type: 'UnitEstablished' }>): Unit {
  const { id, name, level, parentCode, path, provenance } = content;
  const first: UnitPeriod = { from: on, to: null, name, level, parentCode, path };
  const unit = { id, name, level, parentCode, path, provenance, status: 'ACTIVE', validFrom: on, validTo: null } as const;
  return { ...unit, predecessorCodes: predecessorCodes ?? [], successorCodes: [], periods: placed([first], places ?? []) };
}

type Place = Pick<UnitPeriod, 'from' | 'parentCode' | 'path'>;

const placed = (periods: readonly UnitPeriod[], places: readonly Place[]): readonly UnitPeriod[] =>
  places.reduce((all, { from, parentCode, path }) => changedFrom(all, from, (period) => ({ ...period, parentCode, path })), periods);

function byOtherWay(period: UnitPeriod, reroute: { readonly through: string; readonly to: readonly string[] }): UnitPeriod {
  const path = rerouted(period.path, reroute);
  return path === period.path ? period : { ...period, path: [...path], parentCode: path.at(-2) ?? null };
}

/** What a unit is now is how its last period tells it. */
function withPeriods(state: Unit, periods: readonly UnitPeriod[]): Unit {
  const last = periods.at(-1);
  if (!last) return state;
  const { name, level, parentCode, path } = last;
  return { ...state, name, level, parentCode, path, periods };
}

const ended = (state: Unit, on: string, successorCodes: readonly string[]): Unit => ({
  ...state,
  status: 'ABOLISHED',
  validTo: on,
  periods: endedOn(state.periods, on),
  successorCodes: [...new Set([...state.successorCodes.filter((code) => code !== state.id), ...successorCodes])],
});
