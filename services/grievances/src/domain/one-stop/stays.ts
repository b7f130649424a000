import type { IsoDate } from '@danvan/contracts';
import type { Calendar } from '../deadline/types.ts';
import type { Dossier } from './types.ts';
import { workingDaysBetween } from './working-days.ts';

/** How long a dossier lay with one agency; `to` is null where it lies there still, and the days are counted to `until`. */
export type Stay = { readonly organizationId: string; readonly from: IsoDate; readonly to: IsoDate | null; readonly workingDays: number };

/**
 * The agencies that the dossier went through, in order, with the working days in each: their sum is the time from receipt to result.
 * @param until the day up to which an open stay is counted
 */
export function stays(
  calendar: Calendar,
  { organization, receivedOn, handOvers, resolvedOn, endedOn }: Dossier,
  until: IsoDate,
): readonly Stay[] {
  const arrivals = [{ organizationId: organization.id, on: receivedOn }, ...handOvers];
  const left = resolvedOn ?? endedOn;
  return arrivals.map(({ organizationId, on: from }, index) => {
    const to = arrivals[index + 1]?.on ?? left;
    return { organizationId, from, to, workingDays: workingDaysBetween(calendar, from, to ?? until) };
  });
}
