import { expect, it } from 'vitest';
import type { EventRecord } from './event-record.ts';
import { eventsOf, named } from './examples.ts';
import { settler } from './settler.ts';

function database() {
  const done: string[] = [];
  const held: { release(): void }[] = [];
  let failing: Error | null = null;
  const step = (name: string) => async (records: readonly EventRecord[]) => {
    await new Promise<void>((resolve) => held.push({ release: resolve }));
    if (failing) throw failing;
    done.push(`${name} ${named(records).join(' ')}`);
  };
  const letOn = async (times: number) => {
    for (let count = 0; count < times; count += 1) {
      await Promise.resolve();
      held.shift()?.release();
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  };
  let failures = 0;
  return {
    done,
    failures: () => failures,
    letOn,
    fail: (error: Error | null) => {
      failing = error;
    },
    work: settler({ append: step('log'), clear: step('clear') }, () => {
      failures += 1;
    }),
  };
}

const sent = (...versions: number[]) => ({ records: eventsOf('a', ...versions), tokens: new Map([[0, 1]]) });

it('logs before it clears', async () => {
  const { work, letOn, done } = database();
  await work.settle(sent(1));
  await letOn(2);
  await work.idle();
  expect(done).toEqual(['log a:1', 'clear a:1']);
});

it('settles together what was sent while it worked', async () => {
  const { work, letOn, done } = database();
  await work.settle(sent(1));
  await work.settle(sent(2));
  await work.settle(sent(3));
  await letOn(4);
  await work.idle();
  expect(done).toEqual(['log a:1', 'clear a:1', 'log a:2 a:3', 'clear a:2 a:3']);
});

it('tells what failed once, clears nothing that is not logged, and goes on after that', async () => {
  const { work, letOn, done, fail, failures } = database();
  fail(new Error('the database is away'));
  await work.settle(sent(1));
  await letOn(1);
  await expect(work.idle()).rejects.toThrow('the database is away');
  await expect(work.idle()).resolves.toBeUndefined();
  expect(failures()).toBe(1);
  fail(null);
  await work.settle(sent(1));
  await letOn(2);
  await work.idle();
  expect(done).toEqual(['log a:1', 'clear a:1']);
});
