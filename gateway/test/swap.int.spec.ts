import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compose } from '../src/supergraph/compose.ts';
import { type RunningGateway, runningGateway } from './support/running-gateway.ts';
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
  for (const each of [gateway, organizations, emulation]) await each.stop();
});

const grown = (fields: string): string => {
  const composition = compose([
    { name: 'organizations', sdl: organizationsSdl },
    { name: 'emulation', sdl: `${emulationSdl} extend type Query { ${fields} }` },
  ]);
  if ('errors' in composition) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  return composition.supergraphSdl;
};

it('is swapped twenty times under load without a failed request', async () => {
  let over = false;
  const failures: unknown[] = [];
  let answered = 0;
  const client = async () => {
    while (!over) {
      const { status, errors } = await gateway
        .ask('{ units { nodes { name entries } } }')
        .catch((error: unknown) => ({ status: 0, errors: [error] }));
      if (status === 200 && !errors) answered++;
      else failures.push(errors);
    }
  };
  const clients = Array.from({ length: 8 }, client);
  for (let round = 0; round < 20; round++) {
    await gateway.swap({ supergraphSdl: grown(`more${round}: Int`), urls: new Map() });
    const before = answered;
    await eventually(async () => expect(answered).toBeGreaterThan(before + 5));
  }
  over = true;
  await Promise.all(clients);
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(100);
  // The service knows nothing of the fields of this test: the graph does, so that it is asked at all.
  expect((await gateway.ask('{ more19 }')).status).toBe(200);
  expect((await gateway.ask('{ more18 }')).status).toBe(400);
});

it('ends a request on the graph on which it began', async () => {
  const called = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<number>();
  const slow = await subgraphServing(emulationSdl, {
    ...emulationResolvers,
    Query: {
      entries() {
        called.resolve();
        return answer.promise;
      },
    },
  });
  const urls = new Map([['emulation', slow.url]]);
  await gateway.swap({ supergraphSdl: grown('other: Int'), urls });
  const asked = gateway.ask('{ entries }');
  await called.promise;
  await gateway.swap({ supergraphSdl: grown('another: Int'), urls: new Map() });
  answer.resolve(1);
  expect((await asked).data).toEqual({ entries: 1 });
  await slow.stop();
  expect((await gateway.ask('{ entries }')).data).toEqual({ entries: 362 });
});

it('stays as it is where the next graph cannot be served', async () => {
  await expect(gateway.swap({ supergraphSdl: 'type Query { a: Int }', urls: new Map() })).rejects.toThrow();
  expect((await gateway.ask('{ entries }')).data).toEqual({ entries: 362 });
});
