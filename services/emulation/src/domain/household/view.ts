import type { HouseholdView } from '@danvan/contracts';
import type { Household } from './types.ts';

/** What a household shows to other services: its stance and dates, never its code, its course or who it is. */
export const householdView = ({ code: _, course: __, unitPath, ...shown }: Household): HouseholdView => ({
  ...shown,
  unitPath: [...unitPath],
});
