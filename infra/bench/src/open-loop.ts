import { setTimeout as pause } from 'node:timers/promises';

/**
 * Begins work at a fixed rate, whether or not earlier work is done: a slow answer does not thin out the load.
 * @param perSecond how many begin each second
 * @returns when all have ended
 */
export async function openLoop(perSecond: number, count: number, work: (index: number) => Promise<void>): Promise<void> {
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      await pause(begun + (index * 1000) / perSecond - performance.now());
      await work(index);
    }),
  );
}
