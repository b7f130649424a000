import { randomUUID } from 'node:crypto';
import { connectKafka, orderedLog } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { publish } from '../src/registry/cli/publish.ts';
import { type Announcement, registryTopic } from '../src/registry/records.ts';
import { usageTopic } from '../src/registry/usage.ts';
import { type RunningGateway, runningGateway } from './support/running-gateway.ts';
import { emulationResolvers, emulationSdl, organizationsResolvers, organizationsSdl } from './support/services.ts';
import { type RealServer, subgraphServing } from './support/subgraph-server.ts';

const log = createLog('tests', 'silent');
const kafka = () => connectKafka({ brokers: inject('kafkaBrokers'), namespace, service: 'gateway', log });
const namespace = `swap-${randomUUID()}`;

let organizations: RealServer;
let emulation: RealServer;
let gateway: RunningGateway;

beforeAll(async () => {
  organizations = await subgraphServing(organizationsSdl, organizationsResolvers);
  emulation = await subgraphServing(emulationSdl, emulationResolvers);
  gateway = await runningGateway({ organizations: organizations.url, emulation: emulation.url }, { kafka: kafka() });
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([organizations.stop(), emulation.stop()]);
});

const announce = (version: string, url: string, sdl: string, over: Partial<Announcement> = {}) =>
  publish(
    orderedLog(kafka(), registryTopic),
    {
      kind: 'announcement',
      service: 'emulation',
      version,
      url,
      owner: 'the emulation team',
      files: [{ path: 'services/emulation/schema/unit.graphql', sdl }],
      announcedAt: new Date().toISOString(),
      acceptsBreaking: null,
      ...over,
    },
    30_000,
    log,
  );

/** The part after so many rounds: each adds a field, since what a client has asked for cannot go again. */
const fieldsUpTo = (round: number) => Array.from({ length: round + 1 }, (_, at) => `round${at}`);
const sdlOfRound = (round: number) => emulationSdl.replace('type Query {', `type Query { ${fieldsUpTo(round).join(': Int ')}: Int `);
const resolversOfRound = (round: number) => ({
  ...emulationResolvers,
  Query: { entries: () => 362, ...Object.fromEntries(fieldsUpTo(round).map((name, at) => [name, () => at])) },
});

const question = '{ unit(code: "a") { name entries } }';

it('serves a deployed part while clients ask, without one failed request', async () => {
  const failures: unknown[] = [];
  let asked = 0;
  let deploying = true;
  const client = async () => {
    while (deploying) {
      const answer = await gateway.ask(question);
      asked += 1;
      if (answer.errors || JSON.stringify(answer.data) !== '{"unit":{"name":"Phường a","entries":7}}') failures.push(answer);
    }
  };
  const clients = Promise.all(Array.from({ length: 4 }, client));
  const deployed: RealServer[] = [];
  try {
    for (let round = 0; round < 20; round += 1) {
      const server = await subgraphServing(sdlOfRound(round), resolversOfRound(round));
      deployed.push(server);
      expect(await announce(`v${round}`, server.url, sdlOfRound(round))).toEqual({ outcome: 'accepted' });
      await eventually(async () => expect((await gateway.ask(`{ round${round} }`)).data).toEqual({ [`round${round}`]: round }));
    }
  } finally {
    deploying = false;
    await clients;
  }
  expect(failures).toEqual([]);
  expect(asked).toBeGreaterThan(100);
  expect(deployed.at(-1)?.calls.length).toBeGreaterThan(0);
  onTestFinished(async () => void (await Promise.all(deployed.slice(0, -1).map((server) => server.stop()))));
});

it('refuses to take away what a client has asked for, and goes on as before', async () => {
  await gateway.ask(question);
  await eventually(async () => expect(JSON.stringify(await orderedLog(kafka(), usageTopic).read())).toContain('entries'));
  const without = sdlOfRound(19).replace('code: ID! entries: Int }', 'code: ID! figures: Int }');
  expect(await announce('broken', emulation.url, without, { acceptsBreaking: 'we mean it' })).toMatchObject({
    outcome: 'refused',
    filed: {
      verdict: { problems: [{ code: 'BREAKS_OPERATION', file: 'services/emulation/schema/unit.graphql', owner: 'the emulation team' }] },
    },
  });
  expect((await gateway.ask(question)).data).toEqual({ unit: { name: 'Phường a', entries: 7 } });
});

it('lets a service join that nobody knew', async () => {
  const sdl = 'type Query { survey: Int }';
  const surveys = await subgraphServing(sdl, { Query: { survey: () => 5 } });
  expect(await announce('1', surveys.url, sdl, { service: 'surveys' })).toEqual({ outcome: 'accepted' });
  await eventually(async () => expect((await gateway.ask('{ survey }')).data).toEqual({ survey: 5 }));
  await surveys.stop();
});
