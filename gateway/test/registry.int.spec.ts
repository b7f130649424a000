import { randomUUID } from 'node:crypto';
import { connectKafka, orderedLog } from '@danvan/messaging';
import { createLog, start } from '@danvan/runtime';
import { eventually } from '@danvan/testkit';
import { expect, inject, it, onTestFinished } from 'vitest';
import { publish } from '../src/registry/cli/publish.ts';
import { historyText, statusText } from '../src/registry/cli/tables.ts';
import { emptyLedger, entered } from '../src/registry/ledger.ts';
import { type Announcement, registryTopic } from '../src/registry/records.ts';
import { type Graph, registry } from '../src/registry/registry.ts';
import { compose } from '../src/supergraph/compose.ts';
import { emulationSdl, organizationsSdl } from './support/services.ts';

const log = createLog('tests', 'silent');

function committed(): string {
  const composition = compose([
    { name: 'organizations', sdl: organizationsSdl },
    { name: 'emulation', sdl: emulationSdl },
  ]);
  if ('errors' in composition) throw new Error('the example does not compose');
  return composition.supergraphSdl;
}

const announcement = (version: string, sdl: string): Announcement => ({
  kind: 'announcement',
  service: 'emulation',
  version,
  url: `http://emulation-${version}.example/graphql`,
  owner: 'the emulation team',
  files: [{ path: 'services/emulation/schema/unit.graphql', sdl }],
  announcedAt: new Date().toISOString(),
  acceptsBreaking: null,
});

const withField = (name: string) => announcement(name, emulationSdl.replace('type Query {', `type Query { ${name}: Int `));

/** A platform's registry with so many gateways, and what each serves. */
async function platform(gateways: number) {
  const connection = connectKafka({ brokers: inject('kafkaBrokers'), namespace: `registry-${randomUUID()}`, service: 'gateway', log });
  const records = orderedLog(connection, registryTopic);
  const gateway = async () => {
    const served: Graph[] = [];
    const part = registry({
      records,
      committed: committed(),
      swap: async (graph) => void served.push(graph),
      operations: async () => [{ name: 'Overview', source: '{ unit(code: "a") { entries } }', from: 'tests' }],
      now: () => new Date(),
    });
    const running = await start({ name: 'gateway', parts: [part], log, fail: (reason) => expect(reason).toBeUndefined() });
    onTestFinished(running.stop);
    return served;
  };
  const served = await Promise.all(Array.from({ length: gateways }, gateway));
  return {
    served,
    announce: (one: Announcement) => publish(records, one, 30_000, log),
    another: gateway,
    ledger: async () => (await records.read()).reduce(entered, emptyLedger),
  };
}

it('serves an accepted part at every gateway, at the address that it announced', async () => {
  const { served, announce } = await platform(2);
  expect(await announce(withField('exemplars'))).toEqual({ outcome: 'accepted' });
  await eventually(async () => expect(served.map((graphs) => graphs.length)).toEqual([1, 1]));
  expect(served[0]).toEqual(served[1]);
  expect(served[0]?.[0]?.supergraphSdl).toContain('exemplars: Int');
  expect(served[0]?.[0]?.urls).toEqual(new Map([['emulation', 'http://emulation-exemplars.example/graphql']]));
});

it('keeps the graph when a part breaks what clients ask for, and says why to whoever asks', async () => {
  const { served, announce, ledger } = await platform(1);
  const broken = announcement(
    '2',
    emulationSdl.replace('entries: Int }', 'figures: Int }').replaceAll('code: ID! entries: Int', 'code: ID! figures: Int'),
  );
  expect(await announce(broken)).toMatchObject({
    outcome: 'refused',
    filed: { verdict: { problems: [{ code: 'BREAKS_OPERATION', owner: 'the emulation team' }] } },
  });
  expect(served).toEqual([[]]);
  const status = statusText(await ledger());
  expect(status).toMatch(/emulation +2 +REFUSED/);
  expect(status).toContain('«Overview»');
});

it('brings a gateway that starts later to the same graph', async () => {
  const { announce, another } = await platform(1);
  await announce(withField('exemplars'));
  const late = await another();
  await eventually(async () => expect(late.at(-1)?.supergraphSdl).toContain('exemplars: Int'));
});

it('announces nothing twice, and keeps every version in its history', async () => {
  const { announce, ledger } = await platform(1);
  await announce(withField('one'));
  expect(await announce(withField('one'))).toEqual({ outcome: 'in-force-already' });
  await announce({
    ...withField('two'),
    files: [{ path: 'x.graphql', sdl: emulationSdl.replace('type Query {', 'type Query { one: Int two: Int ') }],
  });
  expect(historyText(await ledger(), 'emulation')).toMatch(/one +replaced.*two +in force/s);
});
