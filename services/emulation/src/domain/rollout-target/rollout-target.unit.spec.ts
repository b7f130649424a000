import { rolloutStatuses, rolloutTarget, rolloutTargetStatuses } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { derivedOf } from './derived.ts';
import { active, commands, everybody, happened, historyTo, ward } from './examples.ts';
import { headcountOf } from './headcount.ts';
import { targetLifecycle } from './lifecycle.ts';
import type { ReachReport, RolloutTarget, TargetCommand } from './types.ts';
import { targetView } from './view.ts';

const { given } = specification(targetLifecycle);
const { assigned, session, reported } = happened;
const report = (changes: Partial<ReachReport>): TargetCommand => ({ ...commands.report, report: { ...everybody, ...changes } });

describe('assigning a document to an organization', () => {
  it('keeps how it stood, and the official headcount', () => {
    const after = given()
      .when({ ...commands.assign, on: assigned.on })
      .thenEvents(assigned);
    expect(after).toMatchObject({ status: 'ASSIGNED', officialHeadcount: 40, reportedHeadcount: null, staffReached: 0 });
  });

  it.each(rolloutStatuses)('is possible or not as the rollout is %s', (status) => {
    const { decision } = given().when({ ...commands.assign, rollout: { ...active, status } });
    expect(decision.ok).toBe(status === 'PLANNED' || status === 'ACTIVE');
  });
});

describe('holding a session', () => {
  it('counts it, and who came', () => {
    const after = given(assigned, session)
      .when({ ...commands.recordSession, on: '2022-04-01' })
      .thenEvents({ type: 'SessionHeld', form: 'MEETING', attendance: 12, on: '2022-04-01' });
    expect(after).toMatchObject({ status: 'IN_PROGRESS', sessions: 2, attendance: 42 });
  });

  it.each(rolloutStatuses.filter((status) => status !== 'ACTIVE'))('does not happen while the rollout is %s', (status) => {
    given(assigned)
      .when({ ...commands.recordSession, rollout: { ...active, status } })
      .thenRefused('ROLLOUT_NOT_ACTIVE');
  });

  it('is not before the rollout began, nor before the last thing that was told', () => {
    given(assigned)
      .when({ ...commands.recordSession, on: '2022-01-31' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
    given(assigned, session)
      .when({ ...commands.recordSession, on: '2022-02-28' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
  });
});

describe('reporting', () => {
  it.each([
    ['nobody below zero', { staffReached: -1 }, 'FIGURE_NEGATIVE'],
    ['no more than its headcount', { staffReached: 43 }, 'REACHED_OVER_HEADCOUNT'],
    ['a dimension once', { dimensions: [...everybody.dimensions, ...everybody.dimensions] }, 'DIMENSION_TWICE'],
    [
      'no more carried out than asked for',
      { dimensions: [{ dimension: 'KNOW', contents: 3, carriedOut: 4 }] },
      'CARRIED_OUT_OVER_CONTENTS',
    ],
    ['no contents below zero', { dimensions: [{ dimension: 'KNOW', contents: -3, carriedOut: -4 }] }, 'FIGURE_NEGATIVE'],
  ] as const)('takes %s', (_, changes, code) => {
    given(assigned)
      .when(report(changes as Partial<ReachReport>))
      .thenRefused(code);
  });

  it('takes the six dimensions for the grassroots-democracy regulation alone', () => {
    const code = { ...assigned, documentKind: 'CONDUCT_CODE_PUBLIC_PLACE' } as const;
    given(code).when(report({})).thenRefused('DIMENSIONS_OF_DEMOCRACY_ONLY');
    expect(given(code).when(report({ dimensions: [] })).decision.ok).toBe(true);
  });

  it('puts its figures in the place of those before', () => {
    const { type: _, on: __, ...figures } = reported;
    const before = given(assigned, { ...reported, staffReached: 50, reportedHeadcount: 50 });
    const after = before.when({ ...commands.report, on: '2022-07-01' }).thenEvents({ ...reported, on: '2022-07-01' });
    expect(after).toMatchObject({ ...figures, lastReportOn: '2022-07-01' });
  });
});

describe('the denominator', () => {
  it('is the official headcount, never fewer than were reached; else the organization’s own', () => {
    expect(headcountOf({ officialHeadcount: 40, reportedHeadcount: 50, staffReached: 30 })).toBe(40);
    expect(headcountOf({ officialHeadcount: 40, reportedHeadcount: 50, staffReached: 42 })).toBe(42);
    expect(headcountOf({ officialHeadcount: null, reportedHeadcount: 50, staffReached: 30 })).toBe(50);
    expect(headcountOf({ officialHeadcount: null, reportedHeadcount: null, staffReached: 0 })).toBe(0);
  });

  it('keeps both counts', () => {
    expect(given(...historyTo.IN_PROGRESS).state).toMatchObject({ officialHeadcount: 40, reportedHeadcount: 42 });
  });
});

describe('completing', () => {
  it('waits for the last of the staff', () => {
    const refused = given(assigned, { ...reported, staffReached: 39 })
      .when(commands.complete)
      .thenRefused('NOT_ALL_STAFF_REACHED');
    expect(refused).toMatchObject({ refusal: { details: { remaining: 1, headcount: 40 } } });
  });

  it('waits for a report, even of an organization without staff', () => {
    given({ ...assigned, officialHeadcount: 0 }, session)
      .when(commands.complete)
      .thenRefused('NOT_ALL_STAFF_REACHED');
  });
});

describe('what is counted of an organization', () => {
  it('is nothing once it was withdrawn', () => {
    const withdrawn = given(assigned, session, reported, happened.withdrawn).state as RolloutTarget;
    const { counts, headcount, staffReached, dimensions } = derivedOf(withdrawn);
    expect({ counts, headcount, staffReached }).toEqual({ counts: false, headcount: 0, staffReached: 0 });
    expect(Object.values(dimensions).every(({ contents, carriedOut }) => contents === 0 && carriedOut === 0)).toBe(true);
  });

  it('never reaches more staff than its denominator', () => {
    const count = fc.nat({ max: 60 });
    fc.assert(
      fc.property(count, count, fc.option(count), (staffReached, reportedHeadcount, officialHeadcount) => {
        const { decision } = given(assigned).when(report({ staffReached, reportedHeadcount, officialHeadcount }));
        expect(decision.ok).toBe(staffReached <= reportedHeadcount);
        if (!decision.ok) return;
        const state = [assigned, ...decision.events].reduce<RolloutTarget | null>(targetLifecycle.evolve, null);
        const { headcount, staffReached: reached } = derivedOf(state as RolloutTarget);
        expect(reached).toBeLessThanOrEqual(headcount);
      }),
    );
  });
});

describe('the contract of an assigned organization', () => {
  it('knows every event of the domain, and only those', () => {
    expect(new Set<string>(Object.values(happened).map(({ type }) => type))).toEqual(new Set(Object.keys(rolloutTarget.events)));
  });

  it.each(Object.values(happened))('takes $type as it is', ({ type, ...change }) => {
    expect(rolloutTarget.events[type]?.parse(change)).toEqual(change);
  });

  it.each(rolloutTargetStatuses)('takes the view of one that is %s, whole', (status) => {
    const view = targetView(given(...historyTo[status]).state as RolloutTarget);
    expect(rolloutTarget.view.parse(view)).toEqual(view);
    expect(view).toMatchObject({ status, organizationId: ward.organization.id });
  });

  it('does not happen to one that was never assigned', () => {
    expect(() => targetLifecycle.evolve(null, session)).toThrow('before TargetAssigned');
  });
});
