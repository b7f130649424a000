/**
 * What can be measured of records and by what they can be grouped, as aggregation expressions. Every measure is a sum: sums of groups add up
 * to the sum of all, so the totals of every grouping agree. An average is two sums, divided at the end.
 */

/** 1 for each record that meets the condition, e.g. `{ $eq: ['$status', 'CLOSED'] }`. */
export const countWhere = (condition: unknown) => ({ $cond: [condition, 1, 0] });

/** The record's number at `path` (`$derived.reach`); 0 where it has none. Whole numbers: sums of fractions depend on their order. */
export const sumOf = (path: string) => ({ $ifNull: [path, 0] });

/** 1 for each record that has a value at `path`: the denominator that belongs to `sumOf(path)` in an average. */
export const countOf = (path: string) => countWhere({ $ne: [{ $ifNull: [path, null] }, null] });

/** The month `YYYY-MM` of an ISO date string at `path`, which is a calendar date in Asia/Ho_Chi_Minh; null where there is none. */
export const monthOf = (path: string) => ({ $cond: [{ $eq: [{ $ifNull: [path, null] }, null] }, null, { $substrBytes: [path, 0, 7] }] });

/** A share or an average with what it is made of; `value` is null where the denominator is 0: nothing is not zero. */
export type Ratio = { readonly numerator: number; readonly denominator: number; readonly value: number | null };

export function ratioOf(numerator: number, denominator: number): Ratio {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}
