import { type Decision, refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate, UnitLevel } from '@danvan/contracts';
import { lastsAfter } from '../periods.ts';
import type { Reroute } from '../reroute.ts';
import { decide } from '../unit/decide.ts';
import { evolve } from '../unit/evolve.ts';
import { parentLevels } from '../unit/levels.ts';
import type { UnitRefusal } from '../unit/refusals.ts';
import type { ParentUnit, Unit, UnitCommand, UnitEvent } from '../unit/types.ts';
import type { Planned, Step } from './act.ts';

type PlannedUnits = Planned<UnitRefusal>;
type Dated = { readonly on: IsoDate; readonly legalBasis: string | null };

const step = (id: string, command: UnitCommand): Step => ({ aggregate: 'unit', id, command });
/** The day was held against the unit's history when the act was planned; what is done to its name meanwhile does not undo it. */
const decided = { decided: true } as const;

/** One command to one unit; what stands under it follows where it now stands. */
export function planUnitCommand(unit: Unit | null, id: string, command: Exclude<UnitCommand, { type: 'reroute' }>): PlannedUnits {
  const decision = decide(unit, command);
  if (!decision.ok) return decision;
  return {
    ok: true,
    plan: { steps: [step(id, { ...command, ...decided })], reroutes: decision.events.flatMap((event) => following(unit, event)) },
  };
}

function following(unit: Unit | null, event: UnitEvent): Reroute[] {
  if (unit === null || (event.type !== 'UnitMoved' && event.type !== 'UnitRetiered')) return [];
  const level = event.type === 'UnitRetiered' ? event.level : unit.level;
  return event.places.map(({ from, path }) => ({ of: 'UNIT', through: unit.id, to: path, level, on: from }));
}

/** Another tier for a unit, where what stands under it can stay. @param children the units directly under it that stand */
export function planRetier(unit: Unit, children: readonly Unit[], command: Extract<UnitCommand, { type: 'retier' }>): PlannedUnits {
  return unfitUnder(children, command.level) ?? planUnitCommand(unit, unit.id, command);
}

function unfitUnder(children: readonly Pick<Unit, 'level'>[], parentLevel: UnitLevel) {
  const unfit = children.find(({ level }) => !parentLevels[level].includes(parentLevel));
  return unfit ? refuse<UnitRefusal>('WRONG_PARENT_LEVEL', { level: unfit.level, parentLevel }, ['level']) : null;
}

/** Everything that was reached through `from` is reached through `to`, by each way that it has from this day on. */
export const intoItsPlace = (from: string, to: Pick<Unit, 'periods'>, on: IsoDate): Reroute[] =>
  to.periods
    .filter((period) => lastsAfter(period, on))
    .map((period) => ({ of: 'UNIT', through: from, to: period.path, level: period.level, on: period.from > on ? period.from : on }));

/** Units go into one of their level, with all that stands under them and belongs to them. */
export function planMerge(sources: readonly [Unit, ...Unit[]], into: Unit, { on, legalBasis }: Dated): PlannedUnits {
  const merge = { type: 'merge', into, on, legalBasis } as const;
  const takeOver = { type: 'takeOver', predecessorCodes: sources.map(({ id }) => id), on, legalBasis } as const;
  const fault = firstRefusal([...sources.map((source) => decide(source, merge)), decide(into, takeOver)]);
  if (fault) return fault;
  const [first, ...others] = sources.map(({ id }) => step(id, { ...merge, ...decided }));
  if (!first) return refuse('NOT_FOUND');
  const steps = [first, ...others, step(into.id, { ...takeOver, ...decided })] as const;
  return { ok: true, plan: { steps: [...steps], reroutes: sources.flatMap(({ id }) => intoItsPlace(id, into, on)) } };
}

/** A unit ends; what stands under it, and what belongs to it, goes to the one that takes over. */
export function planAbolish(unit: Unit, children: readonly Unit[], takenOverBy: Unit | null, { on, legalBasis }: Dated): PlannedUnits {
  const abolish = { type: 'abolish', takenOverBy: takenOverBy?.id ?? null, on, legalBasis } as const;
  const decision = decide(unit, abolish);
  if (!decision.ok) return decision;
  const alone = step(unit.id, { ...abolish, ...decided });
  if (!takenOverBy) {
    const remaining = children.slice(0, 10).map(({ id }) => id);
    return remaining.length > 0
      ? refuse('CHILDREN_REMAIN', { children: remaining }, ['takenOverBy'])
      : { ok: true, plan: { steps: [alone], reroutes: [] } };
  }
  const takeOver = { type: 'takeOver', predecessorCodes: [unit.id], on, legalBasis } as const;
  const fault = under(unit, takenOverBy) ?? unfitUnder(children, takenOverBy.level) ?? firstRefusal([decide(takenOverBy, takeOver)]);
  if (fault) return fault;
  return {
    ok: true,
    plan: { steps: [alone, step(takenOverBy.id, { ...takeOver, ...decided })], reroutes: intoItsPlace(unit.id, takenOverBy, on) },
  };
}

const under = (unit: Unit, other: Unit) =>
  other.path.includes(unit.id) ? refuse<UnitRefusal>('CYCLE', { unit: unit.id, parent: other.id }, ['takenOverBy']) : null;

/** A part of a divided unit, and which of its units go there. */
export type Part = { readonly code: string; readonly name: string; readonly takes: readonly string[] };

/** A unit is divided. What stands under it goes to the part that takes it, or stays where the unit goes on. */
export function planSplit(
  unit: Unit,
  {
    children,
    parent,
    parts,
    remains,
    on,
    legalBasis,
  }: Dated & {
    readonly children: readonly Unit[];
    readonly parent: ParentUnit | null;
    readonly parts: readonly Part[];
    readonly remains: boolean;
  },
): PlannedUnits {
  const successorCodes = parts.map(({ code }) => code);
  const split = { type: remains ? 'cede' : 'split', successorCodes, on, legalBasis } as const;
  const left = children.filter(({ id }) => !remains && !parts.some(({ takes }) => takes.includes(id)));
  if (left.length > 0) return refuse('CHILDREN_REMAIN', { children: left.slice(0, 10).map(({ id }) => id) }, ['parts']);
  const division = decide(unit, split);
  if (!division.ok) return division;
  const steps: [Step, ...Step[]] = [step(unit.id, { ...split, ...decided })];
  const reroutes: Reroute[] = [];
  for (const { code, name, takes } of parts) {
    const establish = {
      type: 'establish',
      code,
      name,
      level: unit.level,
      parent,
      predecessorCodes: [unit.id],
      provenance: unit.provenance,
      on,
      legalBasis,
    } as const;
    const established = decide(null, establish);
    if (!established.ok) return established;
    const part = established.events.reduce<Unit | null>(evolve, null);
    steps.push(step(code, establish));
    for (const id of part ? takes : []) {
      const child = children.find((one) => one.id === id) ?? null;
      const moved = part && planUnitCommand(child, id, { type: 'move', parent: part, on, legalBasis });
      if (!moved?.ok) return moved ?? refuse('UNKNOWN_UNIT', { unit: id }, ['parts']);
      steps.push(...moved.plan.steps);
      reroutes.push(...moved.plan.reroutes);
    }
  }
  return { ok: true, plan: { steps, reroutes } };
}

function firstRefusal(decisions: readonly Decision<UnitEvent, UnitRefusal>[]) {
  for (const decision of decisions) if (!decision.ok) return decision;
  return null;
}
