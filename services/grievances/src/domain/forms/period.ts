import { refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate } from '@danvan/contracts';
import data from '../../../data/reporting-periods.json' with { type: 'json' };
import { addDays } from '../dates.ts';

export const periodKinds = ['QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Which period: `number` is 1 to 4 for a quarter and 1 for the others, which all begin with the year of the reports. */
export type PeriodRequest = { readonly kind: PeriodKind; readonly year: number; readonly number: number };

/** A reporting period with its first and last day. `provisional`: the rule that it follows has not been verified. */
export type ReportingPeriod = PeriodRequest & {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly source: string;
  readonly provisional: boolean;
};

const months: Readonly<Record<PeriodKind, number>> = { QUARTER: 3, HALF_YEAR: 6, NINE_MONTHS: 9, YEAR: 12 };
const years = { first: 2013, last: 2059 } as const;

/**
 * The days of a reporting period: a quarter from the 15th to the 14th, six and nine months and the year from 15 December on
 * (Circular 02/2021 Art. 7; the 16th to the 15th before it). Refused for a quarter or a year that there is not.
 */
export function reportingPeriod(request: PeriodRequest) {
  const { kind, year, number } = request;
  const last = kind === 'QUARTER' ? 4 : 1;
  if (!Number.isInteger(number) || number < 1 || number > last) return refuse('NO_SUCH_PERIOD', { kind, number, last }, ['number']);
  if (!Number.isInteger(year) || year < years.first || year > years.last) return refuse('NO_SUCH_YEAR', { year, ...years }, ['year']);
  const begins = (number - 1) * 3;
  const first = startIn(year, begins);
  const next = startIn(year, begins + months[kind]);
  const period: ReportingPeriod = {
    ...request,
    from: first.day,
    to: addDays(next.day, -1),
    source: next.rule.source,
    provisional: !first.rule.verified || !next.rule.verified,
  };
  return { ok: true as const, period };
}

/** The first day of a period so many months after December of the year before, by the rule in force on that day. */
function startIn(year: number, monthsAfterDecember: number) {
  const month = Temporal.PlainDate.from({ year: year - 1, month: 12, day: 1 }).add({ months: monthsAfterDecember });
  const starts = data.versions.map((rule) => ({ rule, day: month.with({ day: rule.startDay }).toString() }));
  const start = starts.findLast(({ rule, day }) => rule.from <= day);
  if (!start) throw new Error(`reporting-periods.json: no rule for ${month}`);
  return start;
}
