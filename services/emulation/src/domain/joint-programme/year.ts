import type { IsoDate } from '@danvan/contracts';

/** The calendar year that a period lies in; null where it runs over several. */
export function yearWithin({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): number | null {
  const year = from.slice(0, 4);
  return to.startsWith(year) ? Number(year) : null;
}
