import type { IsoDate } from '@danvan/contracts';

/** Does any day of the year lie within the period? A period without an end goes on. */
export function coversYear(period: { readonly from: IsoDate; readonly to: IsoDate | null }, year: number): boolean {
  return yearOf(period.from) <= year && (period.to === null || year <= yearOf(period.to));
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
