import { named, reactions, relay } from '@danvan/messaging';
import { eventually } from '@danvan/testkit';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { meta, type TallyService, tallyService, tallyTopic } from './tally.ts';

let service: TallyService;
const running: { stop(): Promise<void> }[] = [];
beforeEach(async () => {
  service = await tallyService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  const part = relay({ connection: service.kafka, outbox: service.outbox, lease: service.lease });
  service.onWrite(part.wake);
  await part.start(service.process);
  running.push(part);
});
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
  await service.stop();
});

async function startReactions() {
  const part = reactions({ connection: service.kafka, reactions: [service.projection], parking: service.parking });
  await part.start(service.process);
  running.push(part);
  return part;
}

const add = (id: string) => service.store.execute(id, { type: 'add', id }, meta());
const copyOf = (id: string) => service.copies.model.findOne({ _id: id }).lean();
const copies = () => service.copies.model.find().sort({ _id: 1 }).lean();

it('keeps the last state of each aggregate', async () => {
  await startReactions();
  for (let round = 0; round < 3; round += 1) await Promise.all(['a', 'b'].map(add));
  await eventually(async () =>
    expect(await copies()).toEqual([
      { _id: 'a', count: 3, version: 3 },
      { _id: 'b', count: 3, version: 3 },
    ]),
  );
});

it('changes nothing when events come again or too late', async () => {
  const event = (version: number, count: number) => ({
    id: 'a',
    version,
    type: 'Added',
    time: '',
    change: {},
    after: { id: 'a', count },
    traceparent: null,
  });
  await service.projection.apply([event(1, 1), event(2, 2)]);
  await service.projection.apply([event(1, 1)]);
  expect(await copyOf('a')).toMatchObject({ count: 2, version: 2 });
});

it('is rebuilt from Kafka alone after its collection and mark were dropped', async () => {
  const part = await startReactions();
  await Promise.all(['a', 'b', 'c'].map(add));
  await eventually(async () => expect(await service.copies.model.countDocuments()).toBe(3));
  const before = await copies();
  await part.stop();
  running.splice(running.indexOf(part), 1);
  await service.copies.model.deleteMany({});
  await service.marks.model.deleteMany({});
  await startReactions();
  await eventually(async () => expect(await copies()).toEqual(before));
});

it('parks a message that it cannot read with all later ones of its aggregate, and goes on with the others', async () => {
  await startReactions();
  await add('good');
  await eventually(async () => expect(await copyOf('good')).toMatchObject({ count: 1 }));
  const producer = service.kafka.kafka.producer();
  await producer.connect();
  const headers = { ce_id: 'bad:1', ce_type: 'Added' };
  await producer.send({
    topic: named(service.namespace, tallyTopic.name),
    messages: [{ key: 'bad', value: '{"change":{},"after":{"id":7}}', headers }],
  });
  await producer.disconnect();
  await add('bad');
  await add('good');
  await eventually(async () => expect(await copyOf('good')).toMatchObject({ count: 2 }));
  await eventually(async () => expect(await service.parked.model.countDocuments({ aggregateId: 'bad' })).toBe(1));
  expect(await copyOf('bad')).toBeNull();
});
