import type { FilterFields } from '@danvan/aggregate-store';

/** How one kind of aggregate is filtered, grouped and counted: paths and expressions of its collection. */
export type Countable = {
  /** Where a record's way down from the root stands, by units and by organizations. */
  readonly path: { readonly units: string; readonly organizations: string };
  readonly filterFields: FilterFields;
  /** Group key → its name in the answer and its expression. */
  readonly groupKeys: Readonly<Record<string, readonly [name: string, expression: unknown]>>;
  /** Measure → the expression that is summed. */
  readonly measures: Readonly<Record<string, unknown>>;
};

/** The year of an ISO date string at `path`, as a number; null where there is none. */
export const yearOf = (path: string) => ({ $cond: [{ $gt: [path, null] }, { $toInt: { $substrBytes: [path, 0, 4] } }, null] });
