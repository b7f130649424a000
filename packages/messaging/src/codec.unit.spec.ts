import { defineTopic } from '@danvan/contracts';
import type { Message } from 'kafkajs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { decode, encode } from './codec.ts';
import type { EventRecord } from './event-record.ts';

const topic = defineTopic('tests.thing.v1', {
  description: '',
  view: z.object({ id: z.string(), status: z.string() }),
  events: { ThingMade: z.object({ on: z.string() }) },
});
const made: EventRecord = {
  topic: topic.name,
  aggregateId: 'ward:7',
  version: 3,
  type: 'ThingMade',
  time: '2026-11-24T05:00:00.000Z',
  change: { on: '2026-11-24' },
  after: { id: 'ward:7', status: 'MADE' },
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
};
/** As the broker hands it back: bytes all through. */
function received({ key, value, headers }: Message) {
  const bytes = (text: Message['key']) => (text === null || text === undefined ? null : Buffer.from(text));
  const pairs = Object.entries(headers ?? {}).map(([name, text]) => [name, Buffer.from(String(text))] as const);
  return { key: bytes(key), value: bytes(value), headers: Object.fromEntries(pairs) };
}
const sent = (changed: Partial<EventRecord> = {}) => received(encode({ ...made, ...changed }, 'tests'));
const reasonOf = (message: ReturnType<typeof sent>) => {
  const decoded = decode(topic, message);
  return decoded.ok ? 'it was read' : decoded.reason;
};

it('reads what was written', () => {
  const { topic: _, aggregateId: id, ...rest } = made;
  expect(decode(topic, sent())).toEqual({ ok: true, event: { id, ...rest } });
  expect(decode(topic, sent({ traceparent: null }))).toMatchObject({ ok: true, event: { traceparent: null } });
});

it('never carries who did it: that stays in the log of the service', () => {
  const { key, value, headers } = encode({ ...made, actor: { id: 'account-7', roles: ['OFFICER'], organizationId: 'ward-9' } }, 'tests');
  expect(JSON.stringify([key, value, headers])).not.toMatch(/account-7|OFFICER|ward-9/);
});

it('is a CloudEvent whose key is its aggregate', () => {
  const { key, headers } = encode(made, 'tests');
  expect(key).toBe('ward:7');
  expect(headers).toMatchObject({ ce_specversion: '1.0', ce_id: 'ward:7:3', ce_type: 'ThingMade', ce_source: '/services/tests' });
});

it.each(['ThingPainted', 'constructor', 'toString'])('keeps an event of the unknown type %s', (type) => {
  expect(decode(topic, sent({ type, change: { colour: 'red' } }))).toMatchObject({ ok: true, event: { type, change: { colour: 'red' } } });
});

it('drops fields of the view that it does not know', () => {
  expect(decode(topic, sent({ after: { id: 'ward:7', status: 'MADE', new: 1 } }))).toMatchObject({ event: { after: made.after } });
});

it('reads a tombstone as an erasure that is later than everything', () => {
  const erased = { key: Buffer.from('ward:7'), value: null, headers: {} };
  expect(decode(topic, erased)).toMatchObject({ ok: true, event: { id: 'ward:7', after: null, version: Number.MAX_SAFE_INTEGER } });
  expect(decode(topic, sent({ after: null }))).toMatchObject({ ok: true, event: { after: null, version: 3 } });
});

it('says why a message is no event of ours', () => {
  expect(reasonOf({ ...sent(), key: null })).toContain('no key');
  expect(reasonOf({ ...sent(), headers: {} })).toContain('ce_id');
  expect(reasonOf(sent({ version: 0 }))).toContain('ward:7:0');
  expect(reasonOf({ ...sent(), value: Buffer.from('not json') })).toContain('JSON');
  expect(reasonOf(sent({ after: { id: 'ward:7' } }))).toContain('status');
  expect(reasonOf(sent({ change: {} }))).toContain('on');
  expect(decode(topic, sent({ change: {} }))).toMatchObject({ ok: false, id: 'ward:7' });
});
