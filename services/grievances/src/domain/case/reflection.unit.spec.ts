import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { addDays } from '../dates.ts';
import { type CommandType, commandsAfter, lifecycle, openCommand, walk } from './case-samples.ts';
import { deadlineOf, isOnTime } from './deadlines.ts';

const { given } = specification(lifecycle);
const open = openCommand('REFLECTION');

function after(...types: CommandType[]) {
  const { state, events } = walk(open, ...types);
  return { ...given(...events), state, events, next: commandsAfter(state) };
}

describe('a reflection', () => {
  it('has no term before it is accepted, then the configured one', () => {
    expect(walk(open).state.deadlines).toEqual([]);
    expect(deadlineOf(walk(open, 'accept').state, 'REFLECTION_RESOLUTION')).toMatchObject({ days: 15, unit: 'WORKING_DAYS' });
  });

  it('is barred by nothing that bars a complaint', () => {
    const { when, next } = after();
    when({ ...next.accept, bars: ['OUT_OF_TIME'] }).thenRefused('BAR_NOT_FOR_KIND');
  });

  it('is answered on time or late', () => {
    expect(isOnTime(walk(open, 'accept', 'assignVerifier', 'answer').state)).toBe(true);
  });
});

describe('reopening a reflection', () => {
  const path = ['accept', 'assignVerifier', 'answer'] as const;

  it('is for its author, within the window', () => {
    const { state, when, next } = after(...path);
    const until = addDays(state.lastOn, 10);
    expect(state.reopenUntil).toBe(until);
    when({ ...next.reopen, byAuthor: false }).thenRefused('NOT_THE_AUTHOR');
    when({ ...next.reopen, on: addDays(until, 1) }).thenRefused('REOPEN_WINDOW_OVER');
    expect(when({ ...next.reopen, on: until }).decision.ok).toBe(true);
  });

  it('takes the answer back and starts the term again', () => {
    const { state } = after(...path, 'reopen');
    expect(state).toMatchObject({ status: 'REOPENED', decidedOn: null, reopenUntil: null });
    expect(deadlineOf(state, 'REFLECTION_RESOLUTION')).toMatchObject({ trigger: state.lastOn, metOn: null });
  });

  it('keeps an answer open that nobody confirmed', () => {
    const { when, next, state } = after(...path);
    when({ ...next.close, on: addDays(state.lastOn, 10) }).thenRefused('REOPEN_WINDOW_OPEN');
    when({ ...next.close, on: addDays(state.lastOn, 11) }).thenEvents({ type: 'CaseClosed', on: addDays(state.lastOn, 11) });
    const confirmed = after(...path, 'confirm');
    expect(confirmed.when(confirmed.next.close).decision.ok).toBe(true);
  });

  it('has a window of whole days', () => {
    const { when, next } = after('accept', 'assignVerifier');
    for (const reopenWithinDays of [-1, 0.5, 1e9]) when({ ...next.answer, reopenWithinDays }).thenRefused('REOPEN_WINDOW_INVALID');
  });
});
