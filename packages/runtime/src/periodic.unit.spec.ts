import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLog } from './log.ts';
import { periodic } from './periodic.ts';

const process = { name: 'tests', log: createLog('tests', 'silent'), fail: () => {}, notReady: async () => [] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('works at the start and at every turn, until it is stopped', async () => {
  let runs = 0;
  const part = periodic({
    name: 'count',
    every: 1_000,
    async work() {
      runs += 1;
    },
  });
  await part.start(process);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(runs).toBe(3);
  await part.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(runs).toBe(3);
});

it('goes on after a run that failed', async () => {
  let runs = 0;
  const part = periodic({
    name: 'count',
    every: 1_000,
    async work() {
      runs += 1;
      if (runs === 1) throw new Error('the database is away');
    },
  });
  await part.start(process);
  await vi.advanceTimersByTimeAsync(1_000);
  await part.stop();
  expect(runs).toBe(2);
});

it('never runs beside itself, and a stop waits for the run in hand', async () => {
  const order: string[] = [];
  let finish = () => {};
  const part = periodic({
    name: 'slow',
    every: 1_000,
    async work() {
      order.push('begun');
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push('ended');
    },
  });
  await part.start(process);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(order).toEqual(['begun']);
  const stopped = part.stop().then(() => order.push('stopped'));
  finish();
  await stopped;
  expect(order).toEqual(['begun', 'ended', 'stopped']);
});
