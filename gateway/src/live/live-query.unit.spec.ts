import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { liveAnswer } from './answer.ts';
import { liveQuery } from './live-query.ts';
import { subscriber } from './subscriber.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answer = (count: number) => liveAnswer({ data: { count } });

/** A query whose runs the test lets end. */
function held() {
  const runs: ((count: number) => void)[] = [];
  const query = liveQuery(() => new Promise((resolve) => runs.push((count) => resolve(answer(count)))));
  const finish = async (count: number) => {
    runs.shift()?.(count);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { query, runs, finish };
}

it('runs once for all that happens during a run, after it', async () => {
  const { query, runs, finish } = held();
  query.add(subscriber(null));
  for (let event = 0; event < 10; event += 1) query.touch();
  expect(runs.length).toBe(1);
  await finish(1);
  expect(runs.length).toBe(1);
  await finish(2);
  expect(runs.length).toBe(0);
});

it('gives whoever comes later what is known already', async () => {
  const { query, runs, finish } = held();
  query.add(subscriber(null));
  await finish(1);
  const late = subscriber(null);
  query.add(late);
  expect(runs.length).toBe(0);
  expect(await late.next()).toEqual(answer(1));
});

it('asks again by itself after an error, as long as somebody listens', async () => {
  const run = vi.fn(async () => liveAnswer({ data: { count: null }, errors: [{ message: 'away' }] }));
  const query = liveQuery(run);
  const one = subscriber(null);
  query.add(one);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(run).toHaveBeenCalledTimes(3);
  expect(query.remove(one)).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(run).toHaveBeenCalledTimes(3);
});

it('does not ask again what can never be answered', async () => {
  const run = vi.fn(async () => liveAnswer({ errors: [{ message: 'no such field' }] }));
  liveQuery(run).add(subscriber(null));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(run).toHaveBeenCalledTimes(1);
});

it('tells a slow client the newest answer only, and nothing twice', async () => {
  const slow = subscriber(null);
  for (const count of [1, 2, 3]) slow.offer(answer(count));
  expect(await slow.next()).toEqual(answer(3));
  slow.offer(answer(3));
  const next = slow.next();
  slow.offer(answer(4));
  expect(await next).toEqual(answer(4));
});

it('does not tell a client that comes back what it has', async () => {
  const back = subscriber(answer(1).id);
  back.offer(answer(1));
  const next = back.next();
  back.end();
  expect(await next).toBeNull();
});
