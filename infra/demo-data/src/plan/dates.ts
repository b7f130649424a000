import type { IsoDate } from '@danvan/contracts';

export function daysAfter(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
