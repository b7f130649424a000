import { type DeadlineKey, deadlineKeys } from '@danvan/contracts';
import type { Rule } from './types.ts';

/** A row as `data/deadlines.json` has it: C are calendar days, W working days. */
export type RuleRow = {
  readonly key: string;
  readonly days: number;
  readonly complex?: number;
  readonly remote?: number;
  readonly remoteComplex?: number;
  readonly severalSites?: number;
  readonly unit: string;
  readonly direction?: string;
  readonly extension?: number;
  readonly maxExtensions?: { readonly COMPLEX: number; readonly ESPECIALLY_COMPLEX: number };
  readonly from: string;
  readonly to?: string;
  readonly source: string;
};

const units = { C: 'CALENDAR_DAYS', W: 'WORKING_DAYS' } as const;

const isKey = (key: string): key is DeadlineKey => (deadlineKeys as readonly string[]).includes(key);
const isUnit = (unit: string): unit is keyof typeof units => Object.hasOwn(units, unit);

/** @throws Error when a row is not a rule: the data shipped with the service is wrong */
export function parseRule(row: RuleRow): Rule {
  const { key, unit, from, to = null, source } = row;
  if (!isKey(key) || !isUnit(unit)) throw new Error(`deadlines.json: ${key} (${unit}) is not a rule`);
  return {
    key,
    days: daysByVariant(row),
    unit: units[unit],
    direction: row.direction === 'BEFORE' ? 'BEFORE' : 'AFTER',
    extension: row.extension && row.maxExtensions ? { days: row.extension, most: row.maxExtensions } : null,
    from,
    to,
    source,
  };
}

function daysByVariant({ days, complex, remote, remoteComplex, severalSites }: RuleRow): Rule['days'] {
  const variants = { COMPLEX: complex, REMOTE: remote, REMOTE_COMPLEX: remoteComplex, SEVERAL_SITES: severalSites };
  return { STANDARD: days, ...Object.fromEntries(Object.entries(variants).filter(([, value]) => value !== undefined)) };
}

/** Versions of each rule by key, the newest first. */
export function compileRules(rows: readonly RuleRow[]): ReadonlyMap<string, readonly Rule[]> {
  const newestFirst = rows.map(parseRule).sort((a, b) => (a.from < b.from ? 1 : -1));
  return Map.groupBy(newestFirst, ({ key }) => key);
}
