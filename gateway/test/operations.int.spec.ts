import { createHash } from 'node:crypto';
import { KeysUnavailable } from '@danvan/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayOptions } from '../src/gateway.ts';
import { type RunningGateway, runningGateway } from './support/running-gateway.ts';
import { emulationResolvers, emulationSdl, organizationsResolvers, organizationsSdl } from './support/services.ts';
import { type RealServer, subgraphServing } from './support/subgraph-server.ts';

let organizations: RealServer;
let emulation: RealServer;
const opened: RunningGateway[] = [];
beforeAll(async () => {
  organizations = await subgraphServing(organizationsSdl, organizationsResolvers);
  emulation = await subgraphServing(emulationSdl, emulationResolvers);
});
afterAll(async () => {
  for (const each of [...opened, organizations, emulation]) await each.stop();
});

async function withOptions(options: Partial<GatewayOptions>): Promise<RunningGateway> {
  const running = await runningGateway({ organizations: organizations.url, emulation: emulation.url }, options);
  opened.push(running);
  return running;
}

const known = { name: 'Names', body: 'query Names($first: Int) { units(first: $first) { nodes { name entries } } }' };
const id = createHash('sha256').update(known.body).digest('hex');
const safelist = new Map([[id, { ...known, id }]]);
const json = { 'content-type': 'application/json' };
const codes = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
  errors?.map(({ extensions }) => extensions.code);

describe('a known operation', () => {
  it('is asked for by its id, with variables', async () => {
    const gateway = await withOptions({ safelist });
    const body = JSON.stringify({ documentId: `sha256:${id}`, variables: { first: 1 } });
    expect((await gateway.fetchGraph({ headers: json, body })).data).toEqual({ units: { nodes: [{ name: 'Phường a', entries: 7 }] } });
  });

  it('is all that most people may ask where only the safelist is served; who may write queries still may', async () => {
    const gateway = await withOptions({ safelist, safelistOnly: true });
    const refused = await gateway.ask('{ entries }');
    expect({ status: refused.status, codes: codes(refused) }).toEqual({ status: 403, codes: ['FORBIDDEN'] });
    expect((await gateway.ask(known.body)).data).toHaveProperty('units');
    const analyst = { authorization: `Bearer ${await gateway.token(60, 'ANALYST')}` };
    expect((await gateway.ask('{ entries }', {}, analyst)).data).toEqual({ entries: 362 });
  });
});

describe('what an operation costs', () => {
  it('is told with the answer, by the sizes that its variables ask for', async () => {
    const gateway = await withOptions({ safelist });
    const { extensions } = await gateway.ask(known.body, { first: 40 });
    expect(extensions).toEqual({ cost: { objects: 41, limit: 20_000, left: 200_000 - 42 } });
  });

  it('is taken from who asks: over the budget nothing is fetched, and others have theirs', async () => {
    const gateway = await withOptions({ safelist, budgetFactor: 0.0005 });
    const officer = { authorization: `Bearer ${await gateway.token()}` };
    expect((await gateway.ask(known.body, { first: 90 }, officer)).errors).toBeUndefined();
    const called = organizations.calls.length;
    const refused = await gateway.ask(known.body, { first: 90 }, officer);
    expect({ status: refused.status, codes: codes(refused), retry: refused.headers.get('retry-after') }).toEqual({
      status: 429,
      codes: ['RATE_LIMITED'],
      retry: '1',
    });
    expect(organizations.calls.length).toBe(called);
    expect((await gateway.ask(known.body, { first: 90 })).errors).toBeUndefined();
  });

  it('comes out of another budget where the query was written for the occasion', async () => {
    const gateway = await withOptions({ safelist, budgetFactor: 0.0005 });
    while (!(await gateway.ask('{ units { nodes { name } } }')).errors);
    expect((await gateway.ask(known.body, { first: 5 })).errors).toBeUndefined();
  });
});

describe('usage', () => {
  it('is counted by field and client', async () => {
    const gateway = await withOptions({});
    await gateway.ask('{ units { nodes { name } } }', {}, { 'x-client-name': 'reporting-desk' });
    const metrics = await (await fetch(`${gateway.address()}/metrics`)).text();
    expect(metrics).toContain('danvan_gateway_field_uses{client="reporting-desk",field="Unit.name"} 1');
  });
});

describe('a good token', () => {
  it('is not called invalid while the keys cannot be read', async () => {
    const gateway = await withOptions({
      verify: async () => {
        throw new KeysUnavailable('the address does not answer');
      },
    });
    const refused = await gateway.ask('{ entries }', {}, { authorization: `Bearer ${await gateway.token()}` });
    expect({ status: refused.status, codes: codes(refused) }).toEqual({ status: 503, codes: ['SUBGRAPH_UNAVAILABLE'] });
    expect((await gateway.ask('{ entries }')).data).toEqual({ entries: 362 });
  });
});

describe('the time for an answer', () => {
  it('reaches the subgraphs: what is left of it, and never more than theirs', async () => {
    const gateway = await withOptions({ patienceMs: 700, timeoutMs: 60_000 });
    await gateway.ask('{ entries }');
    const left = Number(emulation.calls.at(-1)?.headers['x-deadline-ms']);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(700);
  });
});
