import type { IsoDate } from '@danvan/contracts';
import { lastsAfter } from '../periods.ts';
import type { ParentUnit } from './types.ts';

export type UnitPlace = { from: IsoDate; parentCode: string | null; path: string[] };

/** Where a unit stands from `on` under this parent, told anew from each day on which the parent's own way changed. */
export function placesUnder(parent: ParentUnit | null, id: string, on: IsoDate): UnitPlace[] {
  if (parent === null) return [{ from: on, parentCode: null, path: [id] }];
  const places: UnitPlace[] = [];
  for (const period of parent.periods.filter((one) => lastsAfter(one, on))) {
    const path = [...period.path, id];
    if (places.at(-1)?.path.join() === path.join()) continue;
    places.push({ from: period.from > on ? period.from : on, parentCode: parent.id, path });
  }
  return places;
}
