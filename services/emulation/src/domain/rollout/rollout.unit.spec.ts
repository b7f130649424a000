import { rollout, rolloutStatuses } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { commands, conductCode, happened, historyTo } from './examples.ts';
import { rolloutLifecycle } from './lifecycle.ts';
import type { NewRollout, Rollout } from './types.ts';
import { rolloutView } from './view.ts';

const { given } = specification(rolloutLifecycle);
const plan = (changes: Partial<NewRollout> = {}) =>
  ({ type: 'plan', rollout: { ...conductCode, ...changes }, on: happened.planned.on, today: '2026-11-24' }) as const;

describe('planning a rollout', () => {
  it('names the document, the body and the year', () => {
    const after = given().when(plan()).thenEvents(happened.planned);
    expect(after).toMatchObject({ status: 'PLANNED', year: 2022, issuerId: conductCode.issuerId });
  });

  it.each([
    ['names the document', { title: '  ' }, 'ROLLOUT_TITLE_MISSING', 'title'],
    ['is for a year', { year: 22 }, 'ROLLOUT_YEAR_UNFIT', 'year'],
    ['is not due before it is planned', { dueOn: '2022-01-09' }, 'ROLLOUT_DUE_BEFORE_PLAN', 'dueOn'],
  ] as const)('%s', (_, changes, code, field) => {
    expect(given().when(plan(changes)).thenRefused(code)).toMatchObject({ refusal: { path: [field] } });
  });
});

describe('the course of a rollout', () => {
  it('begins with an organization to go to', () => {
    given(happened.planned)
      .when({ ...commands.begin, targets: 0 })
      .thenRefused('NO_TARGETS');
  });

  it('goes forward in time, and not beyond today', () => {
    given(happened.planned)
      .when({ ...commands.begin, on: '2022-01-09' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
    given(happened.planned)
      .when({ ...commands.begin, on: '2026-11-25' })
      .thenRefused('DATE_IN_FUTURE');
  });

  it('does not happen to a rollout that was never planned', () => {
    expect(() => rolloutLifecycle.evolve(null, happened.begun)).toThrow('before RolloutPlanned');
  });
});

describe('the contract of a rollout', () => {
  it('knows every event of the domain, and only those', () => {
    expect(new Set<string>(Object.values(happened).map(({ type }) => type))).toEqual(new Set(Object.keys(rollout.events)));
  });

  it.each(Object.values(happened))('takes $type as it is', ({ type, ...change }) => {
    expect(rollout.events[type]?.parse(change)).toEqual(change);
  });

  it.each(rolloutStatuses)('takes the view of a rollout that is %s, whole', (status) => {
    const view = rolloutView(given(...historyTo[status]).state as Rollout);
    expect(rollout.view.parse(view)).toEqual(view);
    expect(view.status).toBe(status);
  });
});
