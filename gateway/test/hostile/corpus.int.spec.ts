import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningGateway, runningGateway } from '../support/running-gateway.ts';
import { emulationResolvers, emulationSdl, organizationsResolvers, organizationsSdl } from '../support/services.ts';
import { type RealServer, subgraphServing } from '../support/subgraph-server.ts';
import type { HostileCase } from './hostile-case.ts';

const folder = join(import.meta.dirname, 'cases');
const cases = await Promise.all(
  readdirSync(folder).map(async (file) => ((await import(join(folder, file))) as { hostileCase: HostileCase }).hostileCase),
);

/** CPU of client, gateway and subgraphs together, milliseconds; the promise for the gateway alone is 50. */
const cpuLimit = 150;

let organizations: RealServer;
let emulation: RealServer;
let gateway: RunningGateway;

beforeAll(async () => {
  organizations = await subgraphServing(organizationsSdl, organizationsResolvers);
  emulation = await subgraphServing(emulationSdl, emulationResolvers);
  gateway = await runningGateway({ organizations: organizations.url, emulation: emulation.url });
  await gateway.ask('{ entries units { nodes { name } } }');
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([organizations.stop(), emulation.stop()]);
});

const sent = ({ send }: HostileCase) => {
  if ('query' in send) return gateway.ask(send.query, send.variables);
  const { path = '', method, headers, body } = send;
  return gateway.fetchGraph({ method, headers, body: typeof body === 'object' ? new Uint8Array(body) : body }, path);
};

describe('the gateway survives', () => {
  it.each(cases)('$attack', async (hostile) => {
    const { status, code, data } = hostile.answer;
    const called = organizations.calls.length + emulation.calls.length;
    const before = process.cpuUsage();
    const answer = await sent(hostile);
    const { user, system } = process.cpuUsage(before);
    expect({ status: answer.status, data: answer.data }).toEqual({ status, data });
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(code ? [code] : []));
    expect(JSON.stringify(answer.errors ?? [])).not.toMatch(/127\.0\.0\.1|stack|serviceName|node_modules|Did you mean|organizations\b/);
    if (code) expect(organizations.calls.length + emulation.calls.length).toBe(called);
    expect((user + system) / 1000).toBeLessThan(cpuLimit);
    expect((await gateway.ask('{ entries }')).data).toEqual({ entries: 362 });
  });

  it('a thousand requests that break off', async () => {
    const breakOff = async () => {
      const client = new AbortController();
      const asked = gateway.fetchGraph({
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ entries }' }),
        signal: client.signal,
      });
      queueMicrotask(() => client.abort());
      await expect(asked).rejects.toThrow();
    };
    for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: 50 }, breakOff));
    expect((await gateway.ask('{ entries }')).data).toEqual({ entries: 362 });
  });

  it('two thousand different documents', async () => {
    for (let i = 0; i < 2000; i++) await gateway.ask(`query Q${i} { entries }`);
    expect((await gateway.ask('{ entries }')).data).toEqual({ entries: 362 });
  });
});
