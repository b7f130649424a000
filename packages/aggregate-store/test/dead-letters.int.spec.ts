import { deadLetterCommand, named, type Reaction, reactions, readDeadLetters, relay, retryDeadLetters } from '@danvan/messaging';
import { eventually } from '@danvan/testkit';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { meta, type Tally, type TallyService, tallyService, tallyTopic } from './tally.ts';

let service: TallyService;
const running: { stop(): Promise<void> }[] = [];
beforeEach(async () => {
  service = await tallyService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  const publisher = relay({ connection: service.kafka, outbox: service.outbox, lease: service.lease });
  service.onWrite(publisher.wake);
  const copying = reactions({ connection: service.kafka, reactions: [service.projection], parking: service.parking });
  for (const part of [publisher, copying]) {
    await part.start(service.process);
    running.push(part);
  }
});
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
  await service.stop();
});

const add = (id: string) => service.store.execute(id, { type: 'add', id }, meta());
const copyOf = (id: string) => service.copies.model.findOne({ _id: id }).lean();
const group = () => service.projection.group;
const letters = () => readDeadLetters(service.kafka, group());
const retry = (id?: string, reaction: Reaction<Tally> = service.projection) =>
  retryDeadLetters({ connection: service.kafka, reaction, parking: service.parking }, id);
const parkedIds = async () => (await service.parking.list(group())).map(({ aggregateId }) => aggregateId);

async function sendUnreadable(id: string, version = 1) {
  const producer = service.kafka.kafka.producer();
  await producer.connect();
  await producer.send({
    topic: named(service.namespace, tallyTopic.name),
    messages: [{ key: id, value: '{"change":{},"after":{"id":7}}', headers: { ce_id: `${id}:${version}`, ce_type: 'Added' } }],
  });
  await producer.disconnect();
  await eventually(async () => expect(await parkedIds()).toContain(id));
}

it('heals a parked aggregate to its newest state by the readable messages after the unreadable one, and later events flow again', async () => {
  await sendUnreadable('bad');
  await add('bad');
  await add('bad');
  await eventually(async () => expect(await letters()).toHaveLength(3));
  expect(await copyOf('bad')).toBeNull();
  expect(await retry()).toEqual([{ aggregateId: 'bad', applied: 2, problem: null }]);
  expect(await copyOf('bad')).toMatchObject({ count: 2, version: 2 });
  expect(await parkedIds()).toEqual([]);
  await add('bad');
  await eventually(async () => expect(await copyOf('bad')).toMatchObject({ count: 3, version: 3 }));
  expect(await letters()).toHaveLength(3);
});

it('leaves an aggregate parked, with the reason, while its last message cannot be read', async () => {
  await sendUnreadable('bad');
  const [result] = await retry();
  expect(result).toMatchObject({ aggregateId: 'bad', applied: 0 });
  expect(result?.problem).toMatch(/expected string/);
  expect(await service.parking.list()).toMatchObject([{ group: group(), aggregateId: 'bad', reason: result?.problem }]);
  expect(await copyOf('bad')).toBeNull();
});

it('retries one aggregate alone where only that is asked for', async () => {
  for (const id of ['one', 'two']) {
    await sendUnreadable(id);
    await add(id);
  }
  await eventually(async () => expect(await letters()).toHaveLength(4));
  expect(await retry('one')).toMatchObject([{ aggregateId: 'one', problem: null }]);
  expect(await parkedIds()).toEqual(['two']);
  expect(await retry('one')).toEqual([]);
});

it('applies what was parked while it retried', async () => {
  await sendUnreadable('bad');
  await add('bad');
  await eventually(async () => expect(await letters()).toHaveLength(2));
  let late = true;
  const slow: Reaction<Tally> = {
    ...service.projection,
    async apply(events) {
      const rejected = await service.projection.apply(events);
      if (late) {
        late = false;
        await add('bad');
        await eventually(async () => expect(await letters()).toHaveLength(3));
      }
      return rejected;
    },
  };
  expect(await retry(undefined, slow)).toEqual([{ aggregateId: 'bad', applied: 2, problem: null }]);
  expect(await copyOf('bad')).toMatchObject({ count: 2, version: 2 });
});

it('tells an operator what is parked, what it says, and which groups there are', async () => {
  await sendUnreadable('bad');
  const ask = (...args: string[]) =>
    deadLetterCommand({ connection: service.kafka, reactions: [service.projection], parking: service.parking }, args);
  expect(await ask('list')).toMatchObject({ kind: 'list', parked: [{ group: group(), aggregateId: 'bad' }] });
  const shown = {
    eventId: 'bad:1',
    offset: '0',
    unreadable: expect.stringMatching(/expected string/),
    value: expect.stringContaining('"id":7'),
  };
  expect(await ask('show', group())).toMatchObject({ kind: 'show', letters: [shown] });
  expect(await ask('show', group(), 'other')).toEqual({ kind: 'show', letters: [] });
  expect(await ask('retry', 'tests.nothing.v1')).toEqual({ kind: 'unknownGroup', groups: [group()] });
  expect(await ask('forget')).toEqual({ kind: 'unknownCommand' });
});

it('gives up what is parked of one aggregate: its next event brings its whole state', async () => {
  const command = (...args: string[]) =>
    deadLetterCommand({ connection: service.kafka, reactions: [service.projection], parking: service.parking }, args);
  await sendUnreadable('bad');
  expect(await command('drop', group())).toEqual({ kind: 'unknownCommand' });
  expect(await command('drop', group(), 'bad')).toEqual({ kind: 'drop', aggregateId: 'bad', dropped: true });
  expect(await command('drop', group(), 'bad')).toEqual({ kind: 'drop', aggregateId: 'bad', dropped: false });
  await add('bad');
  await add('bad');
  await eventually(async () => expect(await copyOf('bad')).toMatchObject({ count: 2 }));
  expect(await letters()).toHaveLength(1);
});
