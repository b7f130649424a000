import { AsyncLocalStorage } from 'node:async_hooks';
import type { Schema } from 'mongoose';

/** Milliseconds of `performance.now()` after which nobody waits for what a request reads. */
const deadlines = new AsyncLocalStorage<number>();

/** Runs what reads for somebody who waits `budget` milliseconds: the database gives up its part when they are over. */
export function untilDeadline<Value>(budget: number | undefined, run: () => Value): Value {
  return budget === undefined ? run() : deadlines.run(performance.now() + budget, run);
}

/** Milliseconds that are left, at least 1; nothing where nobody said how long they wait. */
export function timeLeft(): number | undefined {
  const until = deadlines.getStore();
  return until === undefined ? undefined : Math.max(1, Math.ceil(until - performance.now()));
}

/** Reads of this schema end with the request that they are for. Writes do not: a command that has begun is carried out. */
export function readsEndInTime(schema: Schema): void {
  schema.pre(['find', 'findOne', 'countDocuments', 'distinct'], function () {
    const left = timeLeft();
    if (left !== undefined) this.maxTimeMS(left);
  });
  schema.pre('aggregate', function () {
    const left = timeLeft();
    if (left !== undefined) this.option({ maxTimeMS: left });
  });
}
