import { ConfigError, hostList, httpUrl, parseConfig, port, secret } from '@danvan/runtime';
import { z } from 'zod';

// ApolloGateway reads this in its constructor and would otherwise try to report to Apollo's servers.
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

const flag = () => z.enum(['true', 'false']).transform((text) => text === 'true');

const broker = {
  /** Not set: no schema registry and no live queries; the committed graph is served. */
  KAFKA_BROKERS: hostList().optional(),
  KAFKA_NAMESPACE: z.string().default(''),
};

const addresses = {
  ORGANIZATIONS_URL: httpUrl().default('http://127.0.0.1:4001/graphql'),
  EMULATION_URL: httpUrl().default('http://127.0.0.1:4002/graphql'),
  GRIEVANCES_URL: httpUrl().default('http://127.0.0.1:4003/graphql'),
};

const variables = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port().default(4000),
  INTERNAL_TOKEN_MASTER_KEY: secret(),
  ...addresses,
  ...broker,
  JWKS_FILE: z.string().optional(),
  JWKS_URL: httpUrl().optional(),
  TOKEN_ISSUER: z.string().min(1).default('danvan'),
  TOKEN_AUDIENCE: z.string().min(1).default('danvan'),
  SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().min(50).max(60_000).default(1000),
  /** How long an answer is waited for as a whole, whatever it has to fetch. */
  REQUEST_TIMEOUT_MS: z.coerce.number().int().min(50).max(120_000).default(10_000),
  /** Whether only analysts, administrators and services may send queries that are not of the safelist. */
  SAFELIST_ONLY: flag().default(false),
  /** By how much everybody's budget is larger (or smaller) than usual. */
  BUDGET_FACTOR: z.coerce.number().positive().default(1),
  INTROSPECTION: flag().default(true),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
};

type Variables = Readonly<Record<string, string | undefined>>;

/** Addresses by the name of the service; one that joined later has the one it announces. */
const urlsIn = (config: Record<keyof typeof addresses, string>): Readonly<Record<string, string>> => ({
  organizations: config.ORGANIZATIONS_URL,
  emulation: config.EMULATION_URL,
  grievances: config.GRIEVANCES_URL,
});

export type BrokerConfig = { readonly brokers: readonly string[]; readonly namespace: string };
const brokerIn = (config: { KAFKA_BROKERS?: string[]; KAFKA_NAMESPACE: string }): BrokerConfig | null =>
  config.KAFKA_BROKERS ? { brokers: config.KAFKA_BROKERS, namespace: config.KAFKA_NAMESPACE } : null;

/** What `npm run schema` is told. @throws ConfigError naming every bad variable */
export function registryConfig(env: Variables = process.env) {
  const config = parseConfig({ ...broker, ...addresses }, env);
  return { broker: brokerIn(config), urls: urlsIn(config) };
}

export type KeySource = { readonly file: string } | { readonly url: string };

/** Users' keys come from one place, so that nobody wonders which of two was asked. */
function keySource({ JWKS_FILE: file, JWKS_URL: url }: { JWKS_FILE?: string; JWKS_URL?: string }): KeySource {
  if (file && !url) return { file };
  if (url && !file) return { url };
  throw new ConfigError('The configuration cannot be used:\n  JWKS_FILE, JWKS_URL: exactly one of the two must be set');
}

/**
 * What the gateway may be told, read from environment variables.
 * @throws ConfigError naming every bad variable
 */
export function gatewayConfig(env: Variables = process.env) {
  const config = parseConfig(variables, env);
  return {
    host: config.HOST,
    port: config.PORT,
    masterKey: config.INTERNAL_TOKEN_MASTER_KEY,
    subgraphs: urlsIn(config),
    broker: brokerIn(config),
    keys: keySource(config),
    issuer: config.TOKEN_ISSUER,
    audience: config.TOKEN_AUDIENCE,
    timeoutMs: config.SUBGRAPH_TIMEOUT_MS,
    patienceMs: config.REQUEST_TIMEOUT_MS,
    safelistOnly: config.SAFELIST_ONLY,
    budgetFactor: config.BUDGET_FACTOR,
    introspection: config.INTROSPECTION,
    logLevel: config.LOG_LEVEL,
  };
}
