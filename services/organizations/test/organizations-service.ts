import '../../../packages/testkit/src/provided.ts';
import { randomUUID } from 'node:crypto';
import { mongoConnection } from '@danvan/aggregate-store';
import { type Actor, anonymous, internalTokenMinter } from '@danvan/identity';
import { freePorts } from '@danvan/infra-dev';
import { createLog } from '@danvan/runtime';
import { type Stores, stores } from '../src/persistence/stores.ts';
import { parts } from '../src/service.ts';

const internalTokenKey = '0a'.repeat(32);
export const admin: Actor = { id: 'administrator', roles: ['ADMIN'], organizationId: null };
export const nobody: Actor = anonymous;

export type Answer<Data> = { readonly data: Data | null; readonly codes: readonly string[] };
type Refused = { readonly code: string; readonly message: string; readonly path: readonly string[] };
type Payload = { readonly errors: readonly Refused[] };

/** The whole service in this process, in a database and a Kafka namespace of its own; and its stores, as another process would have them. */
export async function organizationsService(
  options: { mongoUrl: string; brokers: readonly string[] },
  namespace = `t-${randomUUID().slice(0, 8)}`,
) {
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
      LOG_LEVEL: 'silent',
    },
    log,
  );
  const process = { name: 'tests', log, fail: (reason: unknown) => Promise.reject(reason), notReady: async () => [] };
  for (const part of running) await part.start(process);
  const tokenFor = internalTokenMinter({ audience: 'organizations', key: internalTokenKey });
  const connection = mongoConnection(url.href);
  await connection.asPromise();
  const beside: Stores = stores(connection, () => undefined);
  const ask = async <Data>(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor(actor)}` },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data: Data | null; errors?: { extensions: { code: string } }[] };
    return { data: body.data, codes: (body.errors ?? []).map(({ extensions }) => extensions.code) };
  };
  return {
    namespace,
    beside,
    ask,
    /** Sends one mutation as the administrator. @returns its payload; throws where the whole request is refused */
    async send(mutation: string, input: Record<string, unknown>, fields = 'errors { code message path }'): Promise<Payload> {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
      const { data, codes } = await ask<Record<string, Payload>>(admin, query, { input: { idempotencyKey: randomUUID(), ...input } });
      const payload = data?.[mutation];
      if (!payload) throw new Error(`${mutation}: ${codes.join()}`);
      return payload;
    },
    async stop() {
      await connection.close();
      for (const part of [...running].reverse()) await part.stop();
    },
  };
}

export type OrganizationsService = Awaited<ReturnType<typeof organizationsService>>;
