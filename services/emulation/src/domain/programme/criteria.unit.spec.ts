import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { criteriaInForce, criteriaOfVersion } from './criteria.ts';
import { closed, criteriaDefined, fiveCriteria, launched } from './examples.ts';
import { programmeLifecycle } from './lifecycle.ts';
import type { NewCriteriaSet } from './types.ts';

const { given } = specification(programmeLifecycle);
const dated = { on: '2022-02-01', today: '2026-11-24' };
const define = (changes: Partial<NewCriteriaSet> = {}) =>
  ({ type: 'defineCriteria', criteriaSet: { ...fiveCriteria, ...changes }, ...dated }) as const;
const [first, ...others] = fiveCriteria.criteria;

describe('the criteria of a programme', () => {
  it('are defined for a year, a kind and a subject, and numbered from 1', () => {
    const criteriaSet = { ...fiveCriteria, version: 1, definedOn: dated.on };
    const after = given(launched).when(define()).thenEvents({ type: 'CriteriaSetDefined', criteriaSet });
    expect(after?.criteriaSets).toEqual([criteriaSet]);
  });

  it('are replaced by a new version, and the old one stays for what was assessed by it', () => {
    const after = given(launched, criteriaDefined)
      .when(define({ passMark: 80 }))
      .thenEvents({ type: 'CriteriaSetDefined', criteriaSet: { ...fiveCriteria, passMark: 80, version: 2, definedOn: dated.on } });
    const sets = after?.criteriaSets ?? [];
    expect(criteriaInForce(sets, fiveCriteria)?.version).toBe(2);
    expect(criteriaOfVersion(sets, fiveCriteria, 1)?.passMark).toBe(70);
    expect(criteriaOfVersion(sets, fiveCriteria, null)).toBeNull();
  });

  it('are numbered for each year, kind and subject apart', () => {
    const other = { ...fiveCriteria, subjectType: 'INDIVIDUAL' } as const;
    const after = given(launched, criteriaDefined)
      .when(define(other))
      .thenEvents({ type: 'CriteriaSetDefined', criteriaSet: { ...other, version: 1, definedOn: dated.on } });
    expect(criteriaInForce(after?.criteriaSets ?? [], { ...other, year: 2023 })).toBeNull();
  });

  it.each([
    ['of a year outside the period', { year: 2008 }, 'YEAR_OUTSIDE_PERIOD'],
    ['that are none', { criteria: [] }, 'CRITERIA_MISSING'],
    ['without a name', { criteria: [{ code: 'A', name: ' ', weight: 100, threshold: 0 }] }, 'CRITERION_NAME_MISSING'],
    ['that repeat one', { criteria: [...others, ...others] }, 'CRITERION_REPEATED'],
    ['whose weights are not the whole', { criteria: others }, 'WEIGHTS_NOT_100'],
    ['with half a percent', { criteria: [{ code: 'A', name: 'A', weight: 0.5, threshold: 0 }] }, 'WEIGHT_NOT_POSITIVE'],
    ['with a pass mark that nobody can reach', { passMark: 101 }, 'MARK_OUT_OF_RANGE'],
    ['with a threshold below nothing', { criteria: [{ ...first, threshold: -1 }, ...others] }, 'MARK_OUT_OF_RANGE'],
  ] as const)('are refused %s', (_, changes, code) => {
    given(launched)
      .when(define(changes as Partial<NewCriteriaSet>))
      .thenRefused(code);
  });

  it('are not defined for a closed programme, nor on a day to come', () => {
    given(launched, closed).when(define()).thenRefused('ILLEGAL_TRANSITION');
    given(launched)
      .when({ ...define(), on: '2026-11-25' })
      .thenRefused('DATE_IN_FUTURE');
  });
});
