import type { RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { describe, expect, it } from 'vitest';
import { caseRefusals } from './case/refusals.ts';
import { formRefusals } from './forms/refusals.ts';
import { periodReportRefusals } from './period-report/refusals.ts';
import { petitionRefusals } from './petition/refusals.ts';

/** What no article stands behind: how records are kept here, and the reopening of reflections, which no statute knows. */
const withoutArticle: ReadonlySet<string> = new Set([
  ...['NOT_FOUND', 'ALREADY_EXISTS', 'ILLEGAL_TRANSITION', 'DATE_IN_FUTURE', 'DATE_BEFORE_PREVIOUS', 'IDENTITY_ERASED_ALREADY'],
  ...[
    'MORE_PETITIONERS_THAN_SIGNATORIES',
    'PETITIONER_UNREADABLE',
    'TEXT_UNREADABLE',
    'UNKNOWN_DEADLINE',
    'NO_RULE_IN_FORCE',
    'VARIANT_NOT_IN_RULE',
    'DATE_OUT_OF_CALENDAR',
    'SUSPENSION_OUT_OF_ORDER',
    'NOT_EXTENDABLE',
  ],
  ...['UNKNOWN_FIELD', 'CASE_OF_OTHER_KIND', 'PETITION_OF_OTHER_KIND', 'PETITION_JOINED_ALREADY'],
  ...['NOT_THE_AUTHOR', 'REOPEN_WINDOW_OVER', 'REOPEN_WINDOW_OPEN', 'REOPEN_WINDOW_INVALID', 'STARS_INVALID'],
  ...['CASE_ENDED', 'NOTHING_DUE', 'NOTHING_TO_RESTATE'],
]);

const all: readonly (readonly [string, RefusalCatalogue[string]])[] = [
  ...new Map(
    [caseRefusals, petitionRefusals, formRefusals, periodReportRefusals].flatMap((catalogue) =>
      Object.entries<RefusalCatalogue[string]>(catalogue),
    ),
  ),
];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(all)('the refusal %s', (code, { en, vi, basis }) => {
  it('says the same in both languages, with the same facts', () => {
    expect(en.length).toBeGreaterThan(10);
    expect(vi.length).toBeGreaterThan(10);
    expect(vi).not.toBe(en);
    expect(holes(vi)).toEqual(holes(en));
  });

  it('names the article that it rests on, where there is one', () => {
    if (!withoutArticle.has(code)) expect(basis).toMatch(/Art|form/);
  });
});

it('no code is excused from naming its article that there is not', () => {
  const codes = new Set(all.map(([code]) => code));
  expect([...withoutArticle].filter((code) => !codes.has(code))).toEqual([]);
});
