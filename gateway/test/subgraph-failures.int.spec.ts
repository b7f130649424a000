import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RunningGateway, runningGateway } from './support/running-gateway.ts';
import { emulationResolvers, emulationSdl, organizationsResolvers, organizationsSdl } from './support/services.ts';
import { httpAnswering, type RealServer, subgraphServing } from './support/subgraph-server.ts';

const opened: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.stop();
});
const opening = <T extends { stop(): Promise<void> }>(each: T): T => {
  opened.push(each);
  return each;
};

const query = '{ units { nodes { name entries } } }';
const names = [{ name: 'Phường a' }, { name: 'Phường b' }];

async function inFrontOf(emulation: RealServer | string, timeoutMs = 500): Promise<RunningGateway> {
  const organizations = opening(await subgraphServing(organizationsSdl, organizationsResolvers));
  const url = typeof emulation === 'string' ? emulation : emulation.url;
  return opening(await runningGateway({ organizations: organizations.url, emulation: url }, { timeoutMs }));
}

async function deadAddress(): Promise<string> {
  const server = await httpAnswering(async () => null);
  await server.stop();
  return server.url;
}

const secret = 'ECONNREFUSED 10.9.8.7:27017 at Object.<anonymous> (/srv/app.js:1:1)';
const answering = (body: string, status = 200) => httpAnswering(async () => ({ status, body }));

describe('while emulation', () => {
  it.each<[string, () => Promise<RealServer | string>, string]>([
    ['is dead', deadAddress, 'SUBGRAPH_UNAVAILABLE'],
    ['is frozen', () => httpAnswering(async () => null), 'SUBGRAPH_TIMEOUT'],
    ['answers garbage', () => answering(`<html>${secret}</html>`), 'SUBGRAPH_UNAVAILABLE'],
    ['answers JSON that is not GraphQL', () => answering(JSON.stringify([secret])), 'SUBGRAPH_UNAVAILABLE'],
    ['answers errors that are none', () => answering(JSON.stringify({ errors: secret })), 'SUBGRAPH_UNAVAILABLE'],
    ['answers 500', () => answering(JSON.stringify({ errors: [{ message: secret }] }), 500), 'SUBGRAPH_UNAVAILABLE'],
    ['answers more than is read', () => answering(JSON.stringify({ data: { x: 'x'.repeat(9_000_000) } })), 'SUBGRAPH_UNAVAILABLE'],
    ['answers fewer rows than asked', () => answering(JSON.stringify({ data: { _entities: [] } })), 'INTERNAL_SERVER_ERROR'],
  ])('%s, the other fields are right and the error names no host', async (_, emulation, code) => {
    const server = await emulation();
    if (typeof server !== 'string') opening(server);
    const gateway = await inFrontOf(server);
    const { status, data, errors } = await gateway.ask(query);
    expect({ status, data }).toEqual({ status: 200, data: { units: { nodes: names.map((name) => ({ ...name, entries: null })) } } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|localhost|:\d{4}|ECONN|10\.9|srv|stack|serviceName|undici/);
    if (code !== 'INTERNAL_SERVER_ERROR')
      expect(errors?.[0]).toMatchObject({ path: ['units', 'nodes'], message: expect.stringContaining('«emulation»') });
  });

  it('is frozen, nobody waits once the breaker is open, and its return is noticed', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    let frozen = true;
    const healthy = JSON.stringify({ data: { entries: 362 } });
    const emulation = opening(await httpAnswering(async () => (frozen ? null : { body: healthy })));
    const gateway = await inFrontOf(emulation, 50);
    await Promise.all(Array.from({ length: 5 }, () => gateway.ask('{ entries }')));
    // Named, so that it is told from the five, which a busy server may read only after they were given up.
    const { errors } = await gateway.ask('{ spared: entries }', {}, { 'accept-language': 'vi' });
    expect(errors?.[0]).toMatchObject({
      message: 'Dịch vụ «thi đua» tạm thời không hoạt động.',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    });
    frozen = false;
    vi.setSystemTime(Date.now() + 1001);
    expect((await gateway.ask('{ entries }')).data).toEqual({ entries: 362 });
    expect(emulation.calls.some(({ body }) => body.includes('spared'))).toBe(false);
    vi.useRealTimers();
  });

  it('is called no more once the client has left', async () => {
    const called = Promise.withResolvers<void>();
    const left = Promise.withResolvers<void>();
    const emulation = opening(
      await httpAnswering(async () => {
        called.resolve();
        return null;
      }),
    );
    emulation.onDisconnect(left.resolve);
    const gateway = await inFrontOf(emulation, 60_000);
    const client = new AbortController();
    const asked = fetch(`${gateway.address()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ entries }' }),
      signal: client.signal,
    });
    await called.promise;
    client.abort();
    await expect(asked).rejects.toThrow();
    await left.promise;
  });

  it('is well, it answers through the same path', async () => {
    const gateway = await inFrontOf(opening(await subgraphServing(emulationSdl, emulationResolvers)));
    expect((await gateway.ask(query)).errors).toBeUndefined();
  });
});
