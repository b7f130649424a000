import { ConfigError, httpUrl, parseConfig, port, secret } from '@danvan/runtime';
import { z } from 'zod';

// ApolloGateway reads this in its constructor and would otherwise try to report to Apollo's servers.
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

const flag = () => z.enum(['true', 'false']).transform((text) => text === 'true');

const variables = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port().default(4000),
  INTERNAL_TOKEN_MASTER_KEY: secret(),
  ORGANIZATIONS_URL: httpUrl().default('http://127.0.0.1:4001/graphql'),
  EMULATION_URL: httpUrl().default('http://127.0.0.1:4002/graphql'),
  GRIEVANCES_URL: httpUrl().default('http://127.0.0.1:4003/graphql'),
  JWKS_FILE: z.string().optional(),
  JWKS_URL: httpUrl().optional(),
  TOKEN_ISSUER: z.string().min(1).default('danvan'),
  TOKEN_AUDIENCE: z.string().min(1).default('danvan'),
  SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().min(50).max(60_000).default(1000),
  INTROSPECTION: flag().default(true),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
};

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
export function gatewayConfig(env: Readonly<Record<string, string | undefined>> = process.env) {
  const config = parseConfig(variables, env);
  return {
    host: config.HOST,
    port: config.PORT,
    masterKey: config.INTERNAL_TOKEN_MASTER_KEY,
    subgraphs: { organizations: config.ORGANIZATIONS_URL, emulation: config.EMULATION_URL, grievances: config.GRIEVANCES_URL },
    keys: keySource(config),
    issuer: config.TOKEN_ISSUER,
    audience: config.TOKEN_AUDIENCE,
    timeoutMs: config.SUBGRAPH_TIMEOUT_MS,
    introspection: config.INTROSPECTION,
    logLevel: config.LOG_LEVEL,
  };
}
