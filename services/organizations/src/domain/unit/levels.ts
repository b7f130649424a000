import type { UnitLevel } from '@danvan/contracts';

/** Which level may stand directly under which: a ward under a district until the district tier went, under a city since. */
export const parentLevels: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  CITY: [],
  DISTRICT: ['CITY'],
  WARD: ['DISTRICT', 'CITY'],
  RESIDENTIAL_GROUP: ['WARD'],
};
