import { randomBytes, randomUUID } from 'node:crypto';
import { type OrganizationView, organization } from '@danvan/contracts';
import { type Actor, internalTokenMinter } from '@danvan/identity';
import { freePorts } from '@danvan/infra-dev';
import { connectKafka, encode, named } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { parts } from '../src/service.ts';
import { parseKeyRing } from '../src/vault/key-ring.ts';

const internalTokenKey = '0b'.repeat(32);

export type GraphQLErrorShape = { readonly message: string; readonly extensions: { readonly code: string } };

/** One key ring for all services of a test run. */
export const testRing = parseKeyRing(`1:${randomBytes(32).toString('hex')}`) ?? { current: 0, keys: new Map() };
export const vaultSecret = randomBytes(32).toString('hex');

function registered({ type, validFrom, validTo: _, status: __, ...facts }: OrganizationView) {
  return { ...facts, organizationType: type, on: validFrom };
}

/** The whole service in this process, in a database and a Kafka namespace of its own unless one is given: then it is another replica. */
export async function grievancesService(options: { mongoUrl: string; brokers: readonly string[]; namespace?: string }) {
  const namespace = options.namespace ?? `t-${randomUUID().slice(0, 8)}`;
  const url = new URL(options.mongoUrl);
  url.pathname = `/${namespace}`;
  const log = createLog('tests', 'silent');
  const [port = 0] = await freePorts(1);
  const running = parts(
    {
      HOST: '127.0.0.1',
      PORT: port,
      MONGO_URL: url.href,
      KAFKA_BROKERS: [...options.brokers],
      KAFKA_NAMESPACE: namespace,
      INTERNAL_TOKEN_KEY: internalTokenKey,
      CURSOR_KEY: 'c'.repeat(64),
      VAULT_KEYS: testRing,
      VAULT_CURRENT_KEY: undefined,
      VAULT_SECRET: vaultSecret,
      LOG_LEVEL: 'silent',
    },
    log,
  );
  const process = { name: 'tests', log, fail: (reason: unknown) => Promise.reject(reason), notReady: async () => [] };
  for (const part of running) await part.start(process);
  const tokenFor = internalTokenMinter({ audience: 'grievances', key: internalTokenKey });
  const { kafka } = connectKafka({ brokers: options.brokers, namespace, service: 'organizations', log });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  return {
    namespace,
    mongoUrl: url.href,
    async ask<Data>(actor: Actor, query: string, variables: Record<string, unknown> = {}) {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor(actor)}` },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as { data: Data | null; errors?: readonly GraphQLErrorShape[] };
      return { data: body.data, errors: body.errors ?? [], codes: (body.errors ?? []).map(({ extensions }) => extensions.code) };
    },
    /** What the organizations service would publish of a registration. */
    async publish(...views: readonly OrganizationView[]) {
      const messages = views.map((view) =>
        encode(
          {
            ...{ topic: organization.name, aggregateId: view.id, version: 1, type: 'OrganizationRegistered' },
            ...{ time: new Date().toISOString(), change: registered(view), after: { ...view }, traceparent: null },
          },
          'organizations',
        ),
      );
      await producer.send({ topic: named(namespace, organization.name), messages });
    },
    async stop() {
      await producer.disconnect();
      for (const part of [...running].reverse()) await part.stop();
    },
  };
}

export type GrievancesService = Awaited<ReturnType<typeof grievancesService>>;
