import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bell } from './bell.ts';
import { untilSettled } from './until-settled.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Whether a wait is over after what has happened so far. */
async function isOver(wait: Promise<unknown>): Promise<boolean> {
  let over = false;
  void wait.then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

it('wakes its waiter when it rings', async () => {
  const { ring, wait } = bell();
  const waiting = wait(60_000);
  expect(await isOver(waiting)).toBe(false);
  ring();
  expect(await isOver(waiting)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it('remembers a ring that nobody waited for, once', async () => {
  const { ring, wait } = bell();
  ring();
  ring();
  expect(await isOver(wait(60_000))).toBe(true);
  expect(await isOver(wait(60_000))).toBe(false);
});

it('lets its waiter go when the time is over', async () => {
  const waiting = bell().wait(250);
  await vi.advanceTimersByTimeAsync(249);
  expect(await isOver(waiting)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isOver(waiting)).toBe(true);
});

const retriable = Object.assign(new Error('there is no leader'), { retriable: true });

it('asks a settling broker until it answers', async () => {
  const ask = vi.fn<() => Promise<string | null>>().mockResolvedValueOnce(null).mockRejectedValueOnce(retriable).mockResolvedValue('led');
  const answer = untilSettled(ask);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toBe('led');
  expect(ask).toHaveBeenCalledTimes(3);
});

it('does not ask again after an error that is final', async () => {
  const ask = vi.fn(() => Promise.reject(new Error('not authorized')));
  await expect(untilSettled(ask)).rejects.toThrow('not authorized');
  expect(ask).toHaveBeenCalledTimes(1);
});

it.each([
  ['the last error', () => Promise.reject(retriable), 'there is no leader'],
  ['that it did not settle', async () => null, 'did not settle in time'],
])('ends after twenty seconds with %s', async (_, ask, message) => {
  const refused = expect(untilSettled(ask)).rejects.toThrow(message);
  await vi.advanceTimersByTimeAsync(21_000);
  await refused;
});
