import { randomUUID } from 'node:crypto';
import { connectKafka, type LogEntry, orderedLog } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { eventually } from '@danvan/testkit';
import { expect, inject, it, onTestFinished } from 'vitest';
import { z } from 'zod';

const log = createLog('tests', 'silent');
const topic = { name: 'tests.log.v1', entry: z.object({ note: z.string() }) };

const notes = (namespace: string) => orderedLog(connectKafka({ brokers: inject('kafkaBrokers'), namespace, service: 'tests', log }), topic);

function followed(namespace: string) {
  const seen: LogEntry<{ note: string }>[] = [];
  const caughtUp = Promise.withResolvers<number>();
  const following = notes(namespace).follow({
    log,
    onEntry: (entry) => void seen.push(entry),
    onCaughtUp: () => caughtUp.resolve(seen.length),
  });
  onTestFinished(() => following.stop());
  return { seen, caughtUp: caughtUp.promise };
}

it('gives every follower everything in one order, and then what comes', async () => {
  const namespace = `log-${randomUUID()}`;
  await notes(namespace).append('a', { note: 'first' });
  await notes(namespace).append('b', { note: 'second' });
  const [one, other] = [followed(namespace), followed(namespace)];
  expect(await Promise.all([one.caughtUp, other.caughtUp])).toEqual([2, 2]);
  await notes(namespace).append('a', { note: 'third' });
  await eventually(async () => expect([one.seen.length, other.seen.length]).toEqual([3, 3]));
  expect(one.seen).toEqual(other.seen);
  expect(one.seen.map(({ offset, key, value }) => [offset, key, value.note])).toEqual([
    [0, 'a', 'first'],
    [1, 'b', 'second'],
    [2, 'a', 'third'],
  ]);
});

it('is caught up at once where nothing has been written', async () => {
  expect(await followed(`log-${randomUUID()}`).caughtUp).toBe(0);
});

it('passes over what it cannot read', async () => {
  const namespace = `log-${randomUUID()}`;
  const connection = connectKafka({ brokers: inject('kafkaBrokers'), namespace, service: 'tests', log });
  await orderedLog(connection, { ...topic, entry: z.object({ other: z.number() }) }).append('a', { other: 1 });
  await notes(namespace).append('b', { note: 'ours' });
  expect((await notes(namespace).read()).map(({ value }) => value.note)).toEqual(['ours']);
});
