import mongoose from 'mongoose';
import { expect, it } from 'vitest';
import { timeLeft, untilDeadline } from './deadline.ts';
import { plainModel } from './model.ts';

// A query waits for a connection that never comes.
mongoose.set('bufferTimeoutMS', 1);
const { model } = plainModel<{ _id: string }>(mongoose.createConnection(), 'rows', {});

/** The options with which a query would go out; it goes nowhere, there is no database. */
async function optionsOf(query: ReturnType<typeof model.find>): Promise<Record<string, unknown>> {
  await query.exec().catch(() => null);
  return query.getOptions() as Record<string, unknown>;
}

it('leaves a reader the time that is left, and one who gave none all of it', async () => {
  expect(timeLeft()).toBeUndefined();
  await untilDeadline(5_000, async () => {
    expect(timeLeft()).toBeLessThanOrEqual(5_000);
    expect(timeLeft()).toBeGreaterThan(4_000);
  });
});

it('never says that no time is left: the database would take nought for endless', () => {
  untilDeadline(-100, () => expect(timeLeft()).toBe(1));
});

it('tells the database until when a read is waited for', async () => {
  const options = await untilDeadline(50, () => optionsOf(model.find({})));
  expect(options.maxTimeMS).toBeGreaterThan(0);
  expect(options.maxTimeMS).toBeLessThanOrEqual(50);
});
