import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { type AdministrativeUnitView, administrativeUnit, type OrganizationView, organization } from '@danvan/contracts';
import { type Actor, internalTokenMinter } from '@danvan/identity';
import { connectKafka, encode, named } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { parts } from '../src/service.ts';

const internalTokenKey = '0b'.repeat(32);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port');
  return address.port;
}

/** The whole service in this process, in a database and a Kafka namespace of its own. */
export async function emulationService(options: { mongoUrl: string; brokers: readonly string[] }) {
  const namespace = `t-${randomUUID().slice(0, 8)}`;
  const url = new URL(options.mongoUrl);
  url.pathname = `/${namespace}`;
  const log = createLog('tests', 'silent');
  const port = await freePort();
  const running = parts(
    {
      HOST: '127.0.0.1',
      PORT: port,
      MONGO_URL: url.href,
      KAFKA_BROKERS: [...options.brokers],
      KAFKA_NAMESPACE: namespace,
      INTERNAL_TOKEN_KEY: internalTokenKey,
      CURSOR_KEY: 'c'.repeat(64),
      LOG_LEVEL: 'silent',
    },
    log,
  );
  const process = { name: 'tests', log, fail: (reason: unknown) => Promise.reject(reason), notReady: async () => [] };
  for (const part of running) await part.start(process);
  const tokenFor = internalTokenMinter({ audience: 'emulation', key: internalTokenKey });
  const { kafka } = connectKafka({ brokers: options.brokers, namespace, service: 'organizations', log });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const send = async (topic: string, facts: readonly { type: string; view: { id: string }; change: Record<string, unknown> }[]) => {
    const messages = facts.map(({ type, view, change }) => {
      const record = { topic, aggregateId: view.id, version: 1, type, time: new Date().toISOString(), change, after: { ...view } };
      return encode({ ...record, traceparent: null }, 'organizations');
    });
    await producer.send({ topic: named(namespace, topic), messages });
  };
  return {
    async ask<Data>(actor: Actor, query: string, variables: Record<string, unknown> = {}) {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor(actor)}` },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as { data: Data | null; errors?: { message: string; extensions: { code: string } }[] };
      return { data: body.data, codes: (body.errors ?? []).map(({ extensions }) => extensions.code) };
    },
    /** What the organizations service would publish of a registration. */
    publish: (...views: readonly OrganizationView[]) =>
      send(
        organization.name,
        views.map((view) => ({ type: 'OrganizationRegistered', view, change: registered(view) })),
      ),
    publishUnit: (view: AdministrativeUnitView) =>
      send(administrativeUnit.name, [{ type: 'UnitEstablished', view, change: { ...view, on: view.validFrom, legalBasis: null } }]),
    async stop() {
      await producer.disconnect();
      for (const part of [...running].reverse()) await part.stop();
    },
  };
}

function registered({ type, validFrom, validTo: _, status: __, ...facts }: OrganizationView) {
  return { ...facts, organizationType: type, on: validFrom };
}

export type EmulationService = Awaited<ReturnType<typeof emulationService>>;
