import { type Refusal, refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate, UnitLevel } from '@danvan/contracts';
import { lastsAfter, latestActOn } from '../periods.ts';
import { parentLevels } from './levels.ts';
import type { UnitRefusal } from './refusals.ts';
import type { OtherUnit, ParentUnit, Unit } from './types.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal<UnitRefusal> };

/** Acts on a unit take effect in the order of their days. */
export function outOfOrder(unit: Pick<Unit, 'validFrom' | 'validTo' | 'periods'>, on: IsoDate): Refused | null {
  const notBefore = latestActOn(unit);
  return on < notBefore ? refuse('DATE_OUT_OF_ORDER', { on, notBefore }, ['on']) : null;
}

/** Whether a unit of this level may stand under this parent from this day. */
export function misplaced(level: UnitLevel, parent: ParentUnit | null, on: IsoDate): Refused | null {
  const above = parentLevels[level];
  if (parent === null) return above.length === 0 ? null : refuse('PARENT_NEEDED', { level }, ['parentCode']);
  if (!above.includes(parent.level)) return refuse('WRONG_PARENT_LEVEL', { level, parentLevel: parent.level }, ['parentCode']);
  if (parent.status === 'ABOLISHED') return refuse('PARENT_ABOLISHED', { parent: parent.id }, ['parentCode']);
  return on < parent.validFrom ? refuse('DATE_OUT_OF_ORDER', { on, notBefore: parent.validFrom }, ['on']) : null;
}

/** A unit never stands under itself, on no day from `on`. */
export function circular(unit: Unit, parent: ParentUnit | null, on: IsoDate): Refused | null {
  if (!parent) return null;
  const ways = [parent.path, ...parent.periods.filter((period) => lastsAfter(period, on)).map(({ path }) => path)];
  return ways.some((path) => path.includes(unit.id)) ? refuse('CYCLE', { unit: unit.id, parent: parent.id }, ['parentCode']) : null;
}

/** Whether a unit may go into this one on this day. */
export function unfitToReceive(unit: Unit, into: OtherUnit, on: IsoDate): Refused | null {
  if (into.id === unit.id) return refuse('INTO_ITSELF', { unit: unit.id }, ['intoCode']);
  if (into.level !== unit.level) return refuse('OTHER_LEVEL', { unit: into.id, level: into.level }, ['intoCode']);
  if (into.status === 'ABOLISHED') return refuse('OTHER_ABOLISHED', { unit: into.id }, ['intoCode']);
  return on < into.validFrom ? refuse('DATE_OUT_OF_ORDER', { on, notBefore: into.validFrom }, ['on']) : null;
}
