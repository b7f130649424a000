import type { IncomingHttpHeaders } from 'node:http';
import { internalKey, internalTokenVerifier } from '@danvan/identity';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { masterKey, type RunningGateway, runningGateway } from './support/running-gateway.ts';
import { emulationResolvers, emulationSdl, organizationsResolvers, organizationsSdl } from './support/services.ts';
import { type RealServer, subgraphServing } from './support/subgraph-server.ts';

let organizations: RealServer;
let emulation: RealServer;
let gateway: RunningGateway;

beforeAll(async () => {
  organizations = await subgraphServing(organizationsSdl, organizationsResolvers);
  emulation = await subgraphServing(emulationSdl, emulationResolvers);
  gateway = await runningGateway({ organizations: organizations.url, emulation: emulation.url });
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([organizations.stop(), emulation.stop()]);
});

describe('the graph', () => {
  it('joins two services with one fetch to each', async () => {
    const before = emulation.calls.length;
    const { data } = await gateway.ask('{ units { nodes { name entries } } }');
    expect(data).toEqual({
      units: {
        nodes: [
          { name: 'Phường a', entries: 7 },
          { name: 'Phường b', entries: 0 },
        ],
      },
    });
    expect(emulation.calls.length).toBe(before + 1);
  });

  it('tells each service on whose behalf it calls, in which trace and language', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const { headers: answered } = await gateway.ask(
      '{ entries }',
      {},
      {
        authorization: `Bearer ${await gateway.token()}`,
        traceparent: `00-${trace}-b7ad6b7169203331-01`,
        'accept-language': 'vi-VN',
        'x-request-id': 'request-0001',
        'x-forwarded-secret': 'no',
      },
    );
    const headers: IncomingHttpHeaders = emulation.calls.at(-1)?.headers ?? {};
    const verify = internalTokenVerifier({ audience: 'emulation', key: internalKey(masterKey, 'emulation') });
    expect(await verify((headers.authorization ?? '').replace('Bearer ', ''))).toEqual({
      id: 'officer-1',
      roles: ['OFFICER'],
      organizationId: 'tay-ho',
    });
    expect(headers).toMatchObject({ 'accept-language': 'vi', 'x-request-id': 'request-0001' });
    expect(headers.traceparent).toMatch(new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`));
    expect(headers).not.toHaveProperty('x-forwarded-secret');
    expect(answered.get('x-request-id')).toBe('request-0001');
  });

  it('refuses the whole request where the token is over', async () => {
    const { status, data, errors } = await gateway.ask('{ entries }', {}, { authorization: `Bearer ${await gateway.token(-10)}` });
    expect({ status, data, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
      status: 401,
      data: undefined,
      codes: ['UNAUTHENTICATED'],
    });
  });

  it.each(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'CONFLICT'])(
    'passes a service’s %s on, without what else it says',
    async (code) => {
      const { errors } = await gateway.ask('query ($code: String!) { refused(code: $code) { name } }', { code });
      expect(errors).toEqual([
        {
          message: 'as the rules say',
          path: ['refused'],
          extensions: { code, field: 'code', messageVi: undefined, requestId: expect.any(String) },
        },
      ]);
    },
  );

  it.each(['INTERNAL_SERVER_ERROR', 'ECONNREFUSED'])('says nothing of a service’s %s', async (code) => {
    const answer = await gateway.ask('query ($code: String!) { refused(code: $code) { name } }', { code });
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(answer)).not.toMatch(/27017|as the rules|organizations/);
  });

  it('turns null where the schema promises a value into an error', async () => {
    const { data, errors } = await gateway.ask('{ broken { name } }');
    expect(data).toEqual({ broken: null });
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('calls an unknown enum value and a wrong variable bad input', async () => {
    for (const answer of [
      await gateway.ask('{ echo(level: WAR) }'),
      await gateway.ask('query ($l: Level) { echo(level: $l) }', { l: 'WAR' }),
      await gateway.ask('query ($c: ID!) { unit(code: $c) { name } }'),
    ]) {
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
      expect(answer.errors?.[0]?.message).not.toMatch(/Did you mean/);
    }
  });

  it('answers the introspection query', async () => {
    const { data, errors } = await gateway.ask(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema');
  });

  it('executes a mutation', async () => {
    expect((await gateway.ask('mutation { renameUnit(code: "a", name: "Bưởi") { name entries } }')).data).toEqual({
      renameUnit: { name: 'Bưởi', entries: 7 },
    });
  });

  it('is alive, ready and measured', async () => {
    const get = (path: string) => fetch(`${gateway.address()}${path}`);
    expect([(await get('/livez')).status, (await get('/readyz')).status]).toEqual([200, 200]);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/danvan_gateway_request_seconds_count\{kind="query",outcome="ok"\} \d/);
    expect(metrics).toMatch(/danvan_gateway_subgraph_call_seconds_count\{subgraph="emulation",outcome="answered"\} \d/);
    expect(metrics).toMatch(/danvan_gateway_subgraph_breaker_state\{subgraph="emulation"\} 0/);
  });

  it('says how to build the workbench where it is not built', async () => {
    const page = await fetch(gateway.address());
    expect(page.status).toBe(503);
    expect(await page.text()).toMatch(/Hãy chạy.*Run:.*npm run build -w gateway\/workbench/s);
  });
});
