import { type UnitLevel, unitLevels } from '@danvan/contracts';
import data from '../../../data/unit-levels.json' with { type: 'json' };

const isLevel = (level: string): level is UnitLevel => (unitLevels as readonly string[]).includes(level);

function parentsOf(level: UnitLevel): readonly UnitLevel[] {
  const row = data.levels.find((one) => one.level === level);
  if (!row?.under.every(isLevel)) throw new Error(`unit-levels.json: ${level} has no row, or an unknown level above it`);
  return row.under;
}

/** Which level may stand directly under which; the rows of `data/unit-levels.json`, each with its source. */
export const parentLevels: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  CITY: parentsOf('CITY'),
  DISTRICT: parentsOf('DISTRICT'),
  WARD: parentsOf('WARD'),
  RESIDENTIAL_GROUP: parentsOf('RESIDENTIAL_GROUP'),
};
