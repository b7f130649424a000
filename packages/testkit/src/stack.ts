import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@danvan/identity';
import { freePorts, type Platform, settingsFrom, startPlatform } from '@danvan/infra-dev';

/** A GraphQL answer, as a client gets it. */
export type Answer<Data> = {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly field?: string };
  }[];
};

/** Somebody at the gateway: their role, and the organization they act for. */
export type Somebody = { ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>> };

export type Stack = {
  readonly platform: Platform;
  as(role: Role | 'NOBODY', organizationId?: string): Promise<Somebody>;
  stop(): Promise<void>;
};

async function post<Data>(url: string, token: string | null, query: string, variables: Record<string, unknown>): Promise<Answer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}

/** The three services and the gateway as processes, on free ports, over the tests' broker and database in a namespace of their own. */
export async function startStack(options: { kafkaBrokers: readonly string[]; mongoUrl: string }): Promise<Stack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'danvan-stack-'));
  const [gateway, organizations, emulation, grievances] = (await freePorts(4)).map(String);
  const settings = settingsFrom({
    DATA_DIR: dataDir,
    GATEWAY_PORT: gateway,
    ORGANIZATIONS_PORT: organizations,
    EMULATION_PORT: emulation,
    GRIEVANCES_PORT: grievances,
    KAFKA_BROKERS: options.kafkaBrokers.join(','),
    MONGO_URL: options.mongoUrl,
    KAFKA_NAMESPACE: `e2e-${randomUUID().slice(0, 8)}`,
    LOG_LEVEL: 'warn',
  });
  const platform = await startPlatform({ settings });
  return {
    platform,
    async as(role, organizationId) {
      const token = role === 'NOBODY' ? null : await platform.token({ role, organizationId: organizationId ?? null });
      return { ask: (query, variables = {}) => post(platform.gatewayUrl, token, query, variables) };
    },
    async stop() {
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
