import type { IsoDate } from '@danvan/contracts';

/** A stretch of days: from `from` up to, not including, `to`; null is open. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate | null };

/** Does it reach beyond this day? */
export const lastsAfter = ({ to }: Span, day: IsoDate): boolean => to === null || day < to;

/**
 * The periods after a change that holds from `day` on: the one that holds the day is divided there, and all later ones change too.
 * A change that gives back what it got leaves its period whole.
 */
export function changedFrom<Period extends Span>(
  periods: readonly Period[],
  day: IsoDate,
  change: (period: Period) => Period,
): readonly Period[] {
  return periods.flatMap((period) => {
    const changed = change(period);
    if (changed === period || !lastsAfter(period, day)) return [period];
    return period.from >= day
      ? [changed]
      : [
          { ...period, to: day },
          { ...changed, from: day },
        ];
  });
}

/** The periods of what ends on `day`: nothing is left of what would have begun on that day or later. */
export function endedOn<Period extends Span>(periods: readonly Period[], day: IsoDate): readonly Period[] {
  return periods.filter(({ from }) => from < day).map((period) => (lastsAfter(period, day) ? { ...period, to: day } : period));
}

type Dated = { readonly validFrom: IsoDate; readonly validTo: IsoDate | null; readonly periods: readonly Span[] };

/** The day of the latest act on something: no later command may take effect before it. */
export const latestActOn = ({ validFrom, validTo, periods }: Dated): IsoDate => validTo ?? periods.at(-1)?.from ?? validFrom;

/** Days on which what is below must be told anew, from `day` on: `day` itself and each later beginning of a period. */
export function turningDays(day: IsoDate, ...histories: readonly (readonly Span[])[]): readonly IsoDate[] {
  const later = histories.flat().flatMap(({ from }) => (from > day ? [from] : []));
  return [...new Set([day, ...later])].sort();
}
