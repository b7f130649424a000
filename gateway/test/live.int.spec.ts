import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testkit';
import { createClient as sseClient } from 'graphql-sse';
import { createClient as webSocketClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { type RunningGateway, runningGateway } from './support/running-gateway.ts';
import { tallyService, tallySupergraph } from './support/tally.ts';

let tally: Awaited<ReturnType<typeof tallyService>>;
let gateway: RunningGateway;

beforeAll(async () => {
  tally = await tallyService(inject('kafkaBrokers'), `live-${randomUUID()}`);
  gateway = await runningGateway({ tally: tally.server.url }, { kafka: tally.kafka, supergraphSdl: tallySupergraph() });
});
afterAll(async () => {
  await gateway.stop();
  await tally.stop();
});

const changed = 'subscription($id: ID!) { tallyChanged(id: $id) { count } }';
const freshId = () => randomUUID();

/** Listens by one of the protocols until the test ends. */
function listening(protocol: 'sse' | 'websocket', query: string, variables: Record<string, unknown>) {
  const seen: unknown[] = [];
  const url = `${gateway.address()}/graphql`;
  const client =
    protocol === 'sse'
      ? sseClient({ url, retryAttempts: 0 })
      : webSocketClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, lazy: true });
  const leave = client.subscribe(
    { query, variables },
    { next: (answer) => void seen.push(answer), error: (error) => void seen.push(error), complete: () => undefined },
  );
  onTestFinished(() => {
    leave();
    void client.dispose();
  });
  return { seen, leave };
}

const count = (value: number) => ({ data: { tallyChanged: { count: value } } });

describe.each(['sse', 'websocket'] as const)('a live query over %s', (protocol) => {
  it('answers at once, and again after each change', async () => {
    const id = freshId();
    const { seen } = listening(protocol, changed, { id });
    await eventually(() => expect(seen).toEqual([count(0)]));
    await tally.count(id);
    await eventually(() => expect(seen).toEqual([count(0), count(1)]));
  });

  it('is not touched by changes of others', async () => {
    const [id, other] = [freshId(), freshId()];
    const [mine, theirs] = [listening(protocol, changed, { id }), listening(protocol, changed, { id: other })];
    await eventually(() => expect([mine.seen.length, theirs.seen.length]).toEqual([1, 1]));
    const calls = tally.server.calls.length;
    await tally.count(other);
    await eventually(() => expect(theirs.seen).toEqual([count(0), count(1)]));
    expect(mine.seen).toEqual([count(0)]);
    expect(tally.server.calls.length).toBe(calls + 1);
  });

  it('follows a list as a whole', async () => {
    const { seen } = listening(protocol, 'subscription { talliesChanged { id } }', {});
    await eventually(() => expect(seen.length).toBe(1));
    const id = freshId();
    await tally.count(id);
    await eventually(() => expect(JSON.stringify(seen.at(-1))).toContain(id));
  });

  it('refuses what is no live field, and says what there is', async () => {
    const { seen } = listening(protocol, 'subscription { nothing { count } }', {});
    await eventually(() => expect(JSON.stringify(seen)).toMatch(/no live field «nothing».*tallyChanged/));
  });

  it('refuses two fields, a fragment and a condition', async () => {
    for (const query of [
      'subscription { tallyChanged(id: "a") { count } talliesChanged { id } }',
      'subscription { ...F } fragment F on Subscription { talliesChanged { id } }',
      'subscription { talliesChanged @skip(if: true) { id } }',
    ]) {
      const { seen } = listening(protocol, query, {});
      await eventually(() => expect(JSON.stringify(seen)).toContain('exactly one live field'));
    }
  });
});

async function stream(headers: Record<string, string>, id: string) {
  const response = await fetch(`${gateway.address()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query: changed, variables: { id } }),
  });
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new TextDecoderStream()).getReader();
  onTestFinished(() => reader.cancel().catch(() => undefined));
  return { response, read: async () => (await reader.read()).value ?? '' };
}

describe('a client that comes back', () => {
  it('is not told again what it knows, and is told what it has missed', async () => {
    const id = freshId();
    const first = await stream({}, id);
    const eventId = /^id: (.+)$/m.exec(await first.read())?.[1] ?? '';
    await tally.count(id);
    const second = await stream({ 'last-event-id': eventId }, id);
    expect(await second.read()).toContain('"count":1');
  });
});

describe('who may listen', () => {
  it('is nobody with a token that does not hold', async () => {
    const { response } = await stream({ authorization: 'Bearer x' }, freshId());
    expect(response.status).toBe(401);
  });

  it('ends when the token is over: the next change is not told', async () => {
    const id = freshId();
    const { read } = await stream({ authorization: `Bearer ${await gateway.token(2)}` }, id);
    expect(await read()).toContain('"count":0');
    const frames = await eventually(async () => {
      await tally.count(id);
      const text = await read();
      expect(text).toContain('UNAUTHENTICATED');
      return text;
    });
    expect(frames).toContain('event: complete');
    expect(frames).not.toContain('"count"');
  });
});

it('asks the services once for all who ask the same', async () => {
  const id = freshId();
  const clients = Array.from({ length: 20 }, () => listening('sse', changed, { id }));
  await eventually(() => expect(clients.every(({ seen }) => seen.length === 1)).toBe(true));
  const calls = tally.server.calls.length;
  await tally.count(id);
  await eventually(() => expect(clients.every(({ seen }) => seen.length === 2)).toBe(true));
  expect(tally.server.calls.length - calls).toBeLessThanOrEqual(2);
});

it('forgets a live query that nobody listens to', async () => {
  const id = freshId();
  const { seen, leave } = listening('websocket', changed, { id });
  await eventually(() => expect(seen.length).toBe(1));
  leave();
  const other = listening('websocket', changed, { id: freshId() });
  await eventually(() => expect(other.seen.length).toBe(1));
  const calls = tally.server.calls.length;
  await tally.count(id);
  const after = freshId();
  const later = listening('sse', changed, { id: after });
  await tally.count(after);
  await eventually(() => expect(later.seen.at(-1)).toEqual(count(1)));
  expect(tally.server.calls.slice(calls).some(({ body }) => body.includes(id))).toBe(false);
});
