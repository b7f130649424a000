import { allShards, type Outbox, relay } from '@danvan/messaging';
import { eventually } from '@danvan/testkit';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { meta, type TallyService, tallyService, tokens } from './tally.ts';
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
    async clear(records, held) {
      if (failures-- > 0) throw new Error('the process died between send and clear');
      await service.outbox.clear(records, held);
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

const waiting = async () => (await service.outbox.pending(allShards, 10)).records;

it('has one holder of a shard at a time, and a growing token', async () => {
  expect(await service.lease.acquire('first', 3, 60_000)).toEqual({ token: 1, abandoned: false });
  expect(await service.lease.acquire('second', 3, 60_000)).toBeNull();
  expect(await service.lease.acquire('second', 4, 60_000)).toEqual({ token: 1, abandoned: false });
  await service.lease.release('first', 3, 1);
  expect(await service.lease.acquire('second', 3, 60_000)).toEqual({ token: 2, abandoned: false });
  expect(await service.lease.renew('first', 3, 1, 60_000)).toBe(false);
});

it('knows a shard whose holder did not give it back', async () => {
  await service.lease.acquire('frozen', 5, -1);
  expect(await service.lease.acquire('second', 5, 60_000)).toEqual({ token: 2, abandoned: true });
});

it('counts the replicas that live', async () => {
  expect(await service.lease.attend('one', 60_000)).toBe(1);
  expect(await service.lease.attend('two', 60_000)).toBe(2);
  await service.lease.attend('dead', -1);
  expect(await service.lease.attend('two', 60_000)).toBe(2);
  await service.lease.leave('two');
  expect(await service.lease.attend('one', 60_000)).toBe(1);
});

it('lets no relay with an older token clear where a newer one has been', async () => {
  await add('y');
  await service.outbox.clear(await waiting(), tokens(7));
  await add('y');
  const later = await waiting();
  await service.outbox.clear(later, tokens(6));
  expect(await unpublished()).toBe(1);
  await service.outbox.clear(later, tokens(7));
  expect(await unpublished()).toBe(0);
});

it('lets no relay clear events of a shard that it does not hold', async () => {
  await add('y');
  await service.outbox.clear(await waiting(), new Map());
  expect(await unpublished()).toBe(1);
});

it('keeps what came while a batch was on its way', async () => {
  await add('z');
  const records = await waiting();
  await add('z');
  await service.outbox.clear(records, tokens(1));
  expect((await waiting()).map(({ version }) => version)).toEqual([2]);
});

it('looks only into the shards that are asked for', async () => {
  await Promise.all(Array.from({ length: 24 }, (_, index) => add(`shard-${index}`)));
  const found = await Promise.all(allShards.map((shard) => service.outbox.pending([shard], 100)));
  expect(found.filter(({ records }) => records.length > 0).length).toBeGreaterThan(1);
  expect(found.flatMap(({ records }) => records)).toHaveLength(24);
});

it('publishes the newest event of an aggregate once more where an old copy may arrive late', async () => {
  await startRelay();
  for (let round = 0; round < 3; round += 1) await add('w');
  await eventually(async () => expect(await unpublished()).toBe(0));
  const [first] = (await service.store.history('w', 0, 1)).events;
  if (first) await service.outbox.republish([first]);
  await eventually(async () => {
    const versions = (await readTopic(service.kafka)).map(({ version }) => version);
    expect(versions).toEqual([1, 2, 3, 3]);
  });
  await eventually(async () => expect(await unpublished()).toBe(0));
});

it('publishes nothing once more where something newer waits anyway', async () => {
  await add('v');
  const records = await waiting();
  await service.outbox.append(records);
  await service.outbox.republish(records);
  expect((await waiting()).map(({ version }) => version)).toEqual([1]);
});

it('tells how many aggregates wait, and since when the oldest', async () => {
  expect(await service.outbox.backlog()).toEqual({ aggregates: 0, oldest: null });
  await add('p');
  await add('q');
  expect(await service.outbox.backlog()).toEqual({ aggregates: 2, oldest: expect.any(Date) });
});
