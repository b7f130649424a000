import { type IsoDate, periodOn, type UnitLevel } from '@danvan/contracts';
import { turningDays } from '../periods.ts';
import type { HomeUnit, ParentOrganization } from './types.ts';

export type OrganizationPlace = {
  from: IsoDate;
  unitCode: string;
  unitPath: string[];
  level: UnitLevel;
  parentId: string | null;
  path: string[];
};

/** Where an organization stands from `on`, told anew from each day on which its unit's or its parent's own way changed. */
export function placesIn(unit: HomeUnit, parent: ParentOrganization | null, id: string, on: IsoDate): OrganizationPlace[] {
  const places: OrganizationPlace[] = [];
  for (const from of turningDays(on, unit.periods, parent?.periods ?? [])) {
    const unitThen = periodOn(unit.periods, from) ?? unit;
    const above = parent ? (periodOn(parent.periods, from) ?? parent).path : [];
    const path = [...above, id];
    const place = { from, unitCode: unit.id, unitPath: [...unitThen.path], level: unitThen.level, parentId: parent?.id ?? null, path };
    if (!same(places.at(-1), place)) places.push(place);
  }
  return places;
}

const same = (before: OrganizationPlace | undefined, now: OrganizationPlace): boolean =>
  before !== undefined && JSON.stringify({ ...before, from: '' }) === JSON.stringify({ ...now, from: '' });
