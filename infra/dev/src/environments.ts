import { join } from 'node:path';
import { internalKey } from '@danvan/identity';
import type { Settings } from './config.ts';
import { databaseUrl } from './database/database.ts';
import type { Secrets } from './keys.ts';

/** The three services, by the name that they have everywhere. */
export const serviceNames = ['organizations', 'emulation', 'grievances'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** What a service and the gateway are told through their environment. */
export type Environment = Record<string, string>;

/** Compiled code, and TypeScript without its types, is kept: each Node process starts quicker and holds some 15 MiB less. */
export const compileCache = ({ CACHE_DIR }: Pick<Settings, 'CACHE_DIR'>): Environment => ({
  NODE_COMPILE_CACHE: join(CACHE_DIR, 'node-compile'),
});

export const portOf = (settings: Settings, service: ServiceName): number =>
  ({ organizations: settings.ORGANIZATIONS_PORT, emulation: settings.EMULATION_PORT, grievances: settings.GRIEVANCES_PORT })[service];

const subgraphUrl = (settings: Settings, service: ServiceName) => `http://127.0.0.1:${portOf(settings, service)}/graphql`;

/** Each service gets a database of its own, and the one internal key that is its own. Services listen on loopback only. */
export function serviceEnvironment(
  settings: Settings,
  service: ServiceName,
  { secrets, mongoUrl, brokers }: { secrets: Secrets; mongoUrl: string; brokers: readonly string[] },
): Environment {
  const database = ['danvan', settings.KAFKA_NAMESPACE, service].filter(Boolean).join('_');
  return {
    ...compileCache(settings),
    HOST: '127.0.0.1',
    PORT: String(portOf(settings, service)),
    MONGO_URL: databaseUrl(mongoUrl, database),
    KAFKA_BROKERS: brokers.join(','),
    KAFKA_NAMESPACE: settings.KAFKA_NAMESPACE,
    INTERNAL_TOKEN_KEY: internalKey(secrets.internalTokenMasterKey, service),
    CURSOR_KEY: secrets.cursorKey,
    // The one service that has a vault.
    ...(service === 'grievances' ? { VAULT_KEYS: secrets.vaultKeys, VAULT_SECRET: secrets.vaultSecret } : {}),
    LOG_LEVEL: settings.LOG_LEVEL,
  };
}

/** Where the gateway finds the schema registry and the events behind live queries. */
export const gatewayBroker = ({ KAFKA_NAMESPACE }: Settings, brokers: readonly string[]): Environment => ({
  KAFKA_BROKERS: brokers.join(','),
  KAFKA_NAMESPACE,
});

/** Where each service listens, as the gateway is told. */
export const subgraphUrls = (settings: Settings): Environment => ({
  ORGANIZATIONS_URL: subgraphUrl(settings, 'organizations'),
  EMULATION_URL: subgraphUrl(settings, 'emulation'),
  GRIEVANCES_URL: subgraphUrl(settings, 'grievances'),
});

export function gatewayEnvironment(
  settings: Settings,
  { secrets, jwksFile, brokers }: { secrets: Secrets; jwksFile: string; brokers: readonly string[] },
): Environment {
  return {
    ...compileCache(settings),
    HOST: settings.HOST,
    PORT: String(settings.GATEWAY_PORT),
    INTERNAL_TOKEN_MASTER_KEY: secrets.internalTokenMasterKey,
    ...subgraphUrls(settings),
    ...gatewayBroker(settings, brokers),
    JWKS_FILE: jwksFile,
    // Whatever the person's own environment says: keys come from one place.
    JWKS_URL: '',
    TOKEN_ISSUER: settings.TOKEN_ISSUER,
    TOKEN_AUDIENCE: settings.TOKEN_AUDIENCE,
    LOG_LEVEL: settings.LOG_LEVEL,
    APOLLO_TELEMETRY_DISABLED: 'true',
  };
}
