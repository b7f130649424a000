import { type Reaction, reactions, relay } from '@danvan/messaging';
import { eventually } from '@danvan/testkit';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { commandTo, type FollowUp, follow } from '../src/index.ts';
import { meta, type Tally, type TallyService, tallyService, tallyTopic } from './tally.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

let service: TallyService;
const running: { stop(): Promise<void> }[] = [];
beforeEach(async () => {
  service = await tallyService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
  await service.stop();
});

const add = (id: string, over: Parameters<typeof meta>[0] = {}) => service.store.execute(id, { type: 'add', id }, meta(over));
const count = async (id: string) => (await service.store.load(id))?.count ?? 0;

/** Each step of a leader makes its two followers count one. */
function leading(commands?: (after: Tally | null) => Iterable<FollowUp>): Reaction<Tally> {
  const both = (after: Tally | null) =>
    after === null || !after.id.startsWith('leader')
      ? []
      : ['one', 'two'].map((id) => commandTo(service.store, `${id} of ${after.id}`, { type: 'add', id: `${id} of ${after.id}`, limit: 3 }));
  return follow(tallyTopic, { group: 'tests.followers.v1', marks: service.marks, commands: ({ after }) => (commands ?? both)(after) });
}

const eventOf = (version: number, id = 'leader') => ({
  id,
  version,
  type: 'Added',
  time: '',
  change: { id },
  after: { id, count: version },
  traceparent: null,
});

async function start(reaction: Reaction<Tally>) {
  const publisher = relay({ connection: service.kafka, outbox: service.outbox, lease: service.lease });
  service.onWrite(publisher.wake);
  const following = reactions({ connection: service.kafka, reactions: [reaction], parking: service.parking });
  for (const part of [publisher, following]) {
    await part.start(service.process);
    running.push(part);
  }
}

it('answers an event of another aggregate with a command for each that it concerns, in the trace of the request', async () => {
  await start(leading());
  await add('leader', { traceparent: `00-${trace}-00f067aa0ba902b7-01` });
  await eventually(async () => expect([await count('one of leader'), await count('two of leader')]).toEqual([1, 1]));
  const { events } = await service.store.history('one of leader', 0, 1);
  expect(events[0]?.traceparent).toMatch(new RegExp(`^00-${trace}-`));
  expect(events[0]?.actor).toEqual({ id: 'tests.followers.v1', roles: ['SERVICE'], organizationId: null });
});

it('has one effect for each event and aggregate, however often the event comes', async () => {
  const reaction = leading();
  await reaction.apply([eventOf(1)]);
  await reaction.apply([eventOf(1), eventOf(2)]);
  await reaction.apply([eventOf(1), eventOf(2)]);
  expect([await count('one of leader'), await count('two of leader')]).toEqual([2, 2]);
});

it('takes a refusal by the rules as an answer, and goes on', async () => {
  const reaction = leading();
  expect(await reaction.apply([eventOf(1), eventOf(2), eventOf(3), eventOf(4), eventOf(5)])).toEqual([]);
  expect(await count('one of leader')).toBe(3);
});

it('parks an event that meets a fault in the code with the later ones of its aggregate, not the others', async () => {
  const reaction = leading((after) => {
    if (after?.id === 'broken') throw new TypeError('cannot read a field of undefined');
    return after ? [commandTo(service.store, 'fine', { type: 'add', id: 'fine' })] : [];
  });
  const rejected = await reaction.apply([eventOf(1, 'broken'), eventOf(2, 'broken'), eventOf(1, 'sound')]);
  expect(rejected).toEqual([
    { id: 'broken', version: 1, reason: 'TypeError: cannot read a field of undefined' },
    { id: 'broken', version: 2, reason: 'an earlier message of this aggregate is parked' },
  ]);
  expect(await count('fine')).toBe(1);
});

it('is tried again when it failed for another reason', async () => {
  const reaction = leading(() => {
    throw new Error('the database is away');
  });
  await expect(reaction.apply([eventOf(1)])).rejects.toThrow('the database is away');
});
