import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { born, but, carriedOut, happened, historyTo, issued, land, money } from './examples.ts';
import { figuresOf } from './figures.ts';
import { inspectionLifecycle } from './lifecycle.ts';

const { given } = specification(inspectionLifecycle);
const { part, moneyDone, overdue, linked } = happened;

describe('issuing a conclusion', () => {
  it('numbers its recommendations', () => {
    given().when(but('issue', {})).thenEvents(issued());
  });

  it('says how much exactly where it is about money or land', () => {
    const wrong = [
      { ...money, amount: 0 },
      { ...money, amount: 0.5 },
      { ...money, area: 3 },
      { ...land, area: 0 },
      { ...land, amount: 1 },
      { ...money, kind: 'RECTIFY' },
    ] as const;
    for (const recommendation of wrong)
      given()
        .when(but('issue', { recommendations: [recommendation] }))
        .thenRefused('RECOMMENDATION_NOT_FOR_KIND');
  });

  it('is about somebody else, in a field of the tree, with days to come', () => {
    for (const inspectedIds of [[], ['inspectorate-tay-ho']]) given().when(but('issue', { inspectedIds })).thenRefused('NOBODY_INSPECTED');
    given()
      .when(but('issue', { fieldCode: 'X' }))
      .thenRefused('UNKNOWN_FIELD');
    given()
      .when(but('issue', { recommendations: [{ ...money, dueOn: '2022-02-28' }] }))
      .thenRefused('DUE_BEFORE_ISSUED');
    given(issued()).when(but('issue', {})).thenRefused('ALREADY_EXISTS');
  });
});

describe('carrying out a recommendation', () => {
  it('adds up what is recovered, and is done when nothing is left', () => {
    const step = { number: 1, amount: 100_000_000, complete: false, on: '2022-05-01' };
    given(issued()).when(but('recordExecution', step)).thenEvents(part);
    const { when } = given(issued(), part);
    when(but('recordExecution', { amount: 100_000_000 })).thenRefused('NOT_ALL_RECOVERED');
    when(but('recordExecution', { amount: 150_000_001 })).thenRefused('MORE_THAN_RECOMMENDED');
    const state = when(but('recordExecution', { amount: 150_000_000 })).thenEvents({ ...moneyDone, amount: 150_000_000 });
    expect(state?.recommendations[0]).toMatchObject({ recoveredAmount: 250_000_000, doneOn: '2022-06-15', overdueOn: null });
  });

  it('keeps square metres to a hundredth, whatever the steps', () => {
    const first = { type: 'ExecutionRecorded', on: '2022-05-01', number: 2, amount: 0, area: 0.1, complete: false } as const;
    const { when } = given(issued(), first, { ...first, area: 0.2 });
    when(but('recordExecution', { number: 2, amount: 0, area: 120.21, complete: true })).thenRefused('MORE_THAN_RECOMMENDED');
    const state = when(but('recordExecution', { number: 2, amount: 0, area: 120.2, complete: true })).thenEvents({
      ...first,
      on: '2022-06-15',
      area: 120.2,
      complete: true,
    });
    expect(state?.recommendations[1]?.recoveredArea).toBe(120.5);
  });

  it('is refused for one that is not there, is done, or with less than nothing', () => {
    given(issued())
      .when(but('recordExecution', { number: 3 }))
      .thenRefused('NO_SUCH_RECOMMENDATION');
    given(issued(), moneyDone).when(but('recordExecution', {})).thenRefused('DONE_ALREADY');
    for (const changes of [{ amount: -1 }, { amount: 0.5 }, { area: -1 }, { area: Number.NaN }])
      given(issued())
        .when(but('recordExecution', { ...changes, complete: false }))
        .thenRefused('MORE_THAN_RECOMMENDED');
  });
});

describe('what is not carried out in time', () => {
  it('is overdue from the day after, each recommendation once', () => {
    const { state, when } = given(...historyTo.PUBLISHED);
    expect(state && figuresOf(state).watchedFrom).toBe('2022-07-01');
    when(but('watch', { on: '2022-06-30' })).thenRefused('NOTHING_DUE');
    when(but('watch', {})).thenEvents(overdue);
    when(but('watch', { on: '2022-10-01' })).thenEvents(
      { ...overdue, on: '2022-10-01' },
      { type: 'RecommendationOverdue', on: '2022-10-01', number: 2, dueOn: '2022-09-30' },
    );
    given(...historyTo.PUBLISHED, overdue)
      .when(but('watch', { on: '2022-07-02' }))
      .thenRefused('NOTHING_DUE');
  });

  it('stays late when it is done, unless it was done in time and told late', () => {
    const { when } = given(...historyTo.PUBLISHED, overdue);
    const late = when(but('recordExecution', { on: '2022-07-10' })).thenEvents({ ...moneyDone, on: '2022-07-10' });
    expect(late && figuresOf(late)).toMatchObject({ done: 1, doneOnTime: 0, overdue: 1 });
    const toldLate = when(but('recordExecution', { on: '2022-06-30' })).thenEvents({ ...moneyDone, on: '2022-06-30' });
    expect(toldLate && figuresOf(toldLate)).toMatchObject({ done: 1, doneOnTime: 1, overdue: 0 });
  });
});

describe('cases after an inspection', () => {
  it('are linked once, and only where they were born after it', () => {
    given(issued()).when(but('linkCase', {})).thenEvents(linked);
    given(issued(), linked).when(but('linkCase', {})).thenRefused('CASE_LINKED_ALREADY');
    given(issued())
      .when(but('linkCase', { case: { ...born, openedOn: '2022-02-28' } }))
      .thenRefused('CASE_BEFORE_INSPECTION');
  });

  it('are counted where everybody may look, but for denunciations', () => {
    const denunciation = { ...linked, caseId: 'c2', kind: 'DENUNCIATION' } as const;
    const { state } = given(issued(), linked, denunciation);
    expect(state?.cases).toHaveLength(2);
    expect(state && figuresOf(state).casesBorn).toBe(1);
  });
});

describe('closing a conclusion', () => {
  it('waits for every recommendation, and names those open', () => {
    const refused = given(...historyTo.PUBLISHED, moneyDone)
      .when(but('close', {}))
      .thenRefused('RECOMMENDATIONS_OPEN');
    expect(refused).toMatchObject({ refusal: { details: { open: ['2'] } } });
    given(...carriedOut)
      .when(but('close', {}))
      .thenEvents(happened.closed);
  });
});
