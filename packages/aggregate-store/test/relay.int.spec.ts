import { type Outbox, relay } from '@danvan/messaging';
import { eventually } from '@danvan/testkit';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { meta, type TallyService, tallyService } from './tally.ts';
import { readTopic, versionsOf } from './topic-reader.ts';

let service: TallyService;
const running: { stop(): Promise<void> }[] = [];
beforeEach(async () => {
  service = await tallyService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterEach(async () => {
  for (const part of running.splice(0)) await part.stop();
  await service.stop();
});

async function startRelay(outbox: Outbox = service.outbox) {
  const part = relay({ connection: service.kafka, outbox, lease: service.lease });
  service.onWrite(part.wake);
  await part.start(service.process);
  running.push(part);
}

const add = (id: string) => service.store.execute(id, { type: 'add', id }, meta());
const unpublished = () => service.tallies.model.countDocuments({ unpublishedSince: { $exists: true } });

it('publishes every event in the order of its aggregate, then clears the outbox and keeps the log', async () => {
  await startRelay();
  for (let round = 0; round < 5; round += 1) await Promise.all(['a', 'b', 'c'].map(add));
  await eventually(async () => expect(await unpublished()).toBe(0));
  const events = await readTopic(service.kafka);
  for (const id of ['a', 'b', 'c']) expect(versionsOf(events, id)).toEqual([1, 2, 3, 4, 5]);
  expect(events.find(({ id, version }) => id === 'a' && version === 5)?.after).toEqual({ id: 'a', count: 5 });
  expect(await service.eventLog.model.countDocuments({})).toBe(15);
  expect(await service.tallies.model.findOne({ _id: 'a' }).lean()).toMatchObject({ outbox: [] });
});

it('publishes what was written while no relay ran', async () => {
  await add('late');
  expect(await unpublished()).toBe(1);
  await startRelay();
  await eventually(async () => expect(await unpublished()).toBe(0));
  expect(versionsOf(await readTopic(service.kafka), 'late')).toEqual([1]);
});

it('sends again what was sent but not cleared, and loses nothing', async () => {
  let failures = 2;
  const stumbling: Outbox = {
    ...service.outbox,
    async clear(records, token) {
      if (failures-- > 0) throw new Error('the process died between send and clear');
      await service.outbox.clear(records, token);
    },
  };
  await startRelay(stumbling);
  await add('x');
  await add('x');
  await eventually(async () => expect(await unpublished()).toBe(0));
  const events = await readTopic(service.kafka);
  expect(events.length).toBeGreaterThan(2);
  expect(versionsOf(events, 'x')).toEqual([1, 2]);
});

it('has one holder at a time, and a growing token', async () => {
  const first = await service.lease.acquire('first', 60_000);
  expect(first).toBe(1);
  expect(await service.lease.acquire('second', 60_000)).toBeNull();
  await service.lease.release('first', 1);
  expect(await service.lease.acquire('second', 60_000)).toBe(2);
  expect(await service.lease.renew('first', 1, 60_000)).toBe(false);
});

it('lets no relay with an older token clear where a newer one has been', async () => {
  await add('y');
  const records = await service.outbox.pending(10);
  await service.outbox.clear(records, 7);
  await add('y');
  const later = await service.outbox.pending(10);
  await service.outbox.clear(later, 6);
  expect(await unpublished()).toBe(1);
  await service.outbox.clear(later, 7);
  expect(await unpublished()).toBe(0);
});

it('keeps what came while a batch was on its way', async () => {
  await add('z');
  const records = await service.outbox.pending(10);
  await add('z');
  await service.outbox.clear(records, 1);
  expect((await service.outbox.pending(10)).map(({ version }) => version)).toEqual([2]);
});
