import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { hostList, mongoUrl, parseConfig, port } from '@danvan/runtime';
import { z } from 'zod';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../../..');

type Environment = Readonly<Record<string, string | undefined>>;

const folder = (otherwise: string) =>
  z
    .string()
    .default(otherwise)
    .transform((path) => resolve(path));

const shape = (env: Environment) => ({
  /** Where the gateway listens. Everything else listens on loopback whatever this says. */
  HOST: z.string().min(1).default('127.0.0.1'),
  GATEWAY_PORT: port().min(1).default(4000),
  ORGANIZATIONS_PORT: port().min(1).default(4001),
  EMULATION_PORT: port().min(1).default(4002),
  GRIEVANCES_PORT: port().min(1).default(4003),
  KAFKA_PORT: port().min(1).default(9092),
  KAFKA_CONTROLLER_PORT: port().min(1).default(9093),
  MONGO_PORT: port().min(1).default(27_017),
  /** Data, keys and logs of one platform; git-ignored. */
  DATA_DIR: folder(join(root, '.data')),
  /** What is downloaded or built once, for every clone on the machine. */
  CACHE_DIR: folder(join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'danvan')),
  /** Set: used in place of the broker that would be started. */
  KAFKA_BROKERS: hostList().optional(),
  /** Set: used in place of the database that would be started. */
  MONGO_URL: mongoUrl().optional(),
  /** Before the name of every topic, group and database: several platforms may share a broker and a database server. */
  KAFKA_NAMESPACE: z
    .string()
    .regex(/^[a-z0-9-]{0,30}$/, 'is not up to 30 of a–z, 0–9 and -')
    .default(''),
  /** Insists on one of the databases that can be started here. */
  DATABASE: z.enum(['mongod', 'rs', 'py']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TOKEN_ISSUER: z.string().min(1).default('danvan'),
  TOKEN_AUDIENCE: z.string().min(1).default('danvan'),
});

/** How one platform on this machine is set up. */
export type Settings = ReturnType<typeof settingsFrom>;

/** @throws ConfigError naming every variable that cannot be used */
export function settingsFrom(env: Environment) {
  return parseConfig(shape(env), env);
}

/** The settings that this process's environment asks for. */
export const readSettings = (): Settings => settingsFrom(process.env);

/** The environment that started processes inherit: PATH, proxies, certificates and the like. */
export const inherited: Environment = process.env;
