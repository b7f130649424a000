import { type RefusalCatalogue, refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate } from '@danvan/contracts';

/** When a thing happened, and the day on which it is told: both are passed in, the domain has no clock. */
export type Dated = { readonly on: IsoDate; readonly today: IsoDate };

export const dateRefusals = {
  DATE_IN_FUTURE: { en: '{on} is after today, {today}.', vi: 'Ngày {on} sau ngày hôm nay, {today}.' },
  DATE_BEFORE_PREVIOUS: {
    en: '{on} is before {previous}, the date of the step before.',
    vi: 'Ngày {on} trước ngày {previous} của bước liền trước.',
  },
} as const satisfies RefusalCatalogue;

/** The refusal of a date that runs ahead of today or behind what went before; undefined where it is in order. ISO dates sort as text. */
export function dateOutOfOrder({ on, today }: Dated, previous: IsoDate | null) {
  if (on > today) return refuse('DATE_IN_FUTURE', { on, today }, ['on']);
  if (previous !== null && on < previous) return refuse('DATE_BEFORE_PREVIOUS', { on, previous }, ['on']);
  return undefined;
}

/** The date so many calendar days later (earlier, where `days` is negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
