import type { IsoDate } from '@danvan/contracts';
import { reportingPeriod } from './period.ts';

const found = new Map<IsoDate, IsoDate>();

/**
 * The first day of the quarter of the reports in which a day lies. Every reporting period is made of whole quarters, so whether a day is
 * before, within or after a period can be told from its quarter. A day of a year that has no periods is its own quarter.
 */
export function quarterOf(day: IsoDate): IsoDate {
  const known = found.get(day);
  if (known !== undefined) return known;
  const year = Number(day.slice(0, 4));
  const quarters = [year, year + 1].flatMap((of) => [1, 2, 3, 4].map((number) => reportingPeriod({ kind: 'QUARTER', year: of, number })));
  const starts = quarters.flatMap((outcome) => (outcome.ok && outcome.period.from <= day ? [outcome.period.from] : []));
  const quarter = starts.at(-1) ?? day;
  found.set(day, quarter);
  return quarter;
}
