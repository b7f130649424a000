import { defineTopic } from '@danvan/contracts';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { encode } from './codec.ts';
import { sortBatch } from './sort-batch.ts';

const topic = defineTopic('tests.thing.v1', { description: '', view: z.object({ id: z.string() }), events: {} });

function message(id: string, version: number, value?: string) {
  const record = { topic: topic.name, aggregateId: id, version, type: 'Made', time: '', change: {}, after: { id }, traceparent: null };
  const encoded = encode(record, 'tests');
  return {
    key: Buffer.from(id),
    value: Buffer.from(value ?? String(encoded.value)),
    headers: encoded.headers ?? {},
    timestamp: '0',
    attributes: 0,
    offset: String(version),
  };
}
const sorted = (messages: ReturnType<typeof message>[], parkedBefore: string[] = []) => {
  const { events, unappliable } = sortBatch(topic, messages, new Set(parkedBefore));
  return {
    events: events.map(({ id, version }) => `${id}:${version}`),
    parked: unappliable.map(({ id, message: { offset } }) => `${id}:${offset}`),
  };
};

it('keeps the order of what can be applied', () => {
  expect(sorted([message('a', 1), message('b', 1), message('a', 2)])).toEqual({ events: ['a:1', 'b:1', 'a:2'], parked: [] });
});

it('parks an unreadable message and all later ones of its aggregate, and nothing else', () => {
  const batch = [message('a', 1), message('a', 2, 'broken'), message('b', 1), message('a', 3)];
  expect(sorted(batch)).toEqual({ events: ['a:1', 'b:1'], parked: ['a:2', 'a:3'] });
  const { unappliable } = sortBatch(topic, batch, new Set());
  expect(unappliable[1]?.reason).toBe('an earlier message of this aggregate is parked');
  expect(unappliable[0]?.reason).not.toBe(unappliable[1]?.reason);
});

it('parks what follows a message that was parked before, and leaves that memory as it was', () => {
  const before = new Set(['a']);
  expect(sorted([message('a', 2), message('b', 1)], [...before])).toEqual({ events: ['b:1'], parked: ['a:2'] });
  sortBatch(topic, [message('c', 1, 'broken')], before);
  expect(before).toEqual(new Set(['a']));
});
