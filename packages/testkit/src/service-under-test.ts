import { randomUUID } from 'node:crypto';
import {
  type AdministrativeUnitView,
  administrativeUnit,
  type Headcount,
  type OrganizationView,
  organization,
  organizationHeadcount,
} from '@danvan/contracts';
import { type Actor, internalTokenMinter } from '@danvan/identity';
import { freePorts } from '@danvan/infra-dev';
import { connectKafka, encode, named, readToEnd } from '@danvan/messaging';
import { createLog, type Log, type Part } from '@danvan/runtime';

const internalTokenKey = '0b'.repeat(32);

/** The configuration that every service reads, made for one test. */
export type TestConfig = {
  readonly HOST: string;
  readonly PORT: number;
  readonly MONGO_URL: string;
  readonly KAFKA_BROKERS: string[];
  readonly KAFKA_NAMESPACE: string;
  readonly INTERNAL_TOKEN_KEY: string;
  readonly CURSOR_KEY: string;
  readonly LOG_LEVEL: 'silent';
};

/** One event of the organizations service, as it would be told. */
type Fact = {
  readonly type: string;
  readonly view: { readonly id: string };
  readonly change: Record<string, unknown>;
  readonly version?: number;
};

/** What is asked of a running subgraph comes back with the codes of its top-level errors. */
export type Asked<Data> = { readonly data: Data | null; readonly codes: readonly string[] };

/**
 * A whole service in this process, in a database and a Kafka namespace of its own. `ask` speaks to its subgraph as the gateway does,
 * on an actor's behalf; `publish` and `publishUnit` tell it what the organizations service would.
 * @param options.parts the service's own parts, as its `service.ts` makes them
 */
export async function serviceUnderTest(options: {
  readonly name: string;
  readonly mongoUrl: string;
  readonly brokers: readonly string[];
  parts(config: TestConfig, log: Log): readonly Part[];
}) {
  const { name, brokers } = options;
  const namespace = `t-${randomUUID().slice(0, 8)}`;
  const url = new URL(options.mongoUrl);
  url.pathname = `/${namespace}`;
  const log = createLog('tests', 'silent');
  const [port = 0] = await freePorts(1);
  const running = options.parts(
    {
      HOST: '127.0.0.1',
      PORT: port,
      MONGO_URL: url.href,
      KAFKA_BROKERS: [...brokers],
      KAFKA_NAMESPACE: namespace,
      INTERNAL_TOKEN_KEY: internalTokenKey,
      CURSOR_KEY: 'c'.repeat(64),
      LOG_LEVEL: 'silent',
    },
    log,
  );
  const process = { name: 'tests', log, fail: (reason: unknown) => Promise.reject(reason), notReady: async () => [] };
  for (const part of running) await part.start(process);
  const tokenFor = internalTokenMinter({ audience: name, key: internalTokenKey });
  const connection = connectKafka({ brokers, namespace, service: 'organizations', log });
  const producer = connection.kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const send = async (topic: string, facts: readonly Fact[]) => {
    const messages = facts.map(({ type, view, change, version = 1 }) => {
      const record = { topic, aggregateId: view.id, version, type, time: new Date().toISOString(), change, after: { ...view } };
      return encode({ ...record, traceparent: null }, 'organizations');
    });
    await producer.send({ topic: named(namespace, topic), messages });
  };
  const post = async (actor: Actor, query: string, variables: Record<string, unknown> = {}, language = 'en'): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, authorization: `Bearer ${await tokenFor(actor)}` },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  };
  return {
    namespace,
    /** Where it keeps what it keeps: for what must not be there. */
    mongoUrl: url.href,
    /** The answer as it comes: for what must not be in it. */
    askRaw: post,
    async ask<Data>(actor: Actor, query: string, variables: Record<string, unknown> = {}, language = 'en'): Promise<Asked<Data>> {
      const body = JSON.parse(await post(actor, query, variables, language)) as {
        data: Data | null;
        errors?: { message: string; extensions: { code: string } }[];
      };
      return { data: body.data, codes: (body.errors ?? []).map(({ extensions }) => extensions.code) };
    },
    /** Every message of a topic so far, value and headers as text. @param topic its name in the published language */
    published: async (topic: string): Promise<string[]> =>
      (await readToEnd(connection, named(namespace, topic))).map(({ value, headers }) => `${value} ${JSON.stringify(headers)}`),
    /** What the organizations service would publish of a registration. */
    publish: (...views: readonly OrganizationView[]) =>
      send(
        organization.name,
        views.map((view) => ({ type: 'OrganizationRegistered', view, change: registered(view) })),
      ),
    /** What it would publish when an organization has gone on a day: into another, or into none. */
    publishGone: (view: OrganizationView, on: string, intoId: string | null) => send(organization.name, [gone(view, on, intoId)]),
    /** What it would publish of a count of an organization's staff. */
    publishHeadcount(id: string, count: Headcount) {
      const view = { id, counts: [count] };
      return send(organizationHeadcount.name, [{ type: 'HeadcountRecorded', view, change: { ...count } }]);
    },
    publishUnit: (view: AdministrativeUnitView) =>
      send(administrativeUnit.name, [{ type: 'UnitEstablished', view, change: { ...view, on: view.validFrom, legalBasis: null } }]),
    async stop() {
      await producer.disconnect();
      for (const part of [...running].reverse()) await part.stop();
    },
  };
}

function gone(view: OrganizationView, on: string, intoId: string | null): Fact {
  const after: OrganizationView = { ...view, status: 'DISSOLVED', validTo: on, successorIds: intoId === null ? [] : [intoId] };
  const told = { view: after, version: 2 };
  if (intoId === null) return { ...told, type: 'OrganizationDissolved', change: { on, reason: null } };
  return { ...told, type: 'OrganizationMerged', change: { intoId, on, legalBasis: null } };
}

function registered({ type, validFrom, validTo: _, status: __, ...facts }: OrganizationView) {
  return { ...facts, organizationType: type, on: validFrom };
}

export type ServiceUnderTest = Awaited<ReturnType<typeof serviceUnderTest>>;
