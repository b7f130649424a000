import type { HouseholdStance } from '@danvan/contracts';

const heard = ['VISITED', 'UNDECIDED', 'OBJECTING', 'AGREED'] as const;

/**
 * Which stance a visit may find, by the stance before it. A first visit may already hear an opinion; signing needs one that was
 * heard before, handing over needs a signature. A household may go back on its word until it has handed over the land.
 */
export const stancesAfterVisit = {
  NOT_CONTACTED: heard,
  VISITED: heard,
  UNDECIDED: [...heard, 'SIGNED'],
  OBJECTING: [...heard, 'SIGNED'],
  AGREED: [...heard, 'SIGNED'],
  SIGNED: [...heard, 'SIGNED', 'HANDED_OVER'],
  HANDED_OVER: [],
} as const satisfies Record<HouseholdStance, readonly HouseholdStance[]>;

export function mayFind(before: HouseholdStance, after: HouseholdStance): boolean {
  const possible: readonly HouseholdStance[] = stancesAfterVisit[before];
  return possible.includes(after);
}
