import { join } from 'node:path';
import { startBroker } from './broker/broker.ts';
import type { Settings } from './config.ts';
import { startDatabase } from './database/database.ts';
import { gatewayEnvironment, portOf, type ServiceName, serviceEnvironment, serviceNames } from './environments.ts';
import { developmentToken, platformKeys, type TokenFor } from './keys.ts';
import { layout } from './layout.ts';
import { startNode } from './node-process.ts';
import { requireFreePorts } from './ports.ts';
import type { Started } from './processes.ts';
import { type Roster, roster } from './roster.ts';
import type { Trouble } from './trouble.ts';

export type PlatformOptions = {
  readonly settings: Settings;
  /** Gets one line for each step that takes time. */
  readonly tell?: (line: string) => void;
  /** Gets what to tell people when something ends that should not: the platform stops itself then. */
  readonly onFailure?: (trouble: Trouble) => void;
  /** After each stage of the start: all that runs now. */
  readonly onStarted?: (processes: readonly Started[]) => void;
};

/** A whole platform that runs. */
export type Platform = {
  /** Where client apps send their queries: `http://…/graphql`. */
  readonly gatewayUrl: string;
  readonly settings: Settings;
  readonly brokers: readonly string[];
  readonly mongoUrl: string;
  readonly database: string;
  /** What runs now; a part that was started again has a new process. */
  processes(): readonly Started[];
  /** Sends a signal to one part, for experiments: its end is then not a failure. Resolves when it has ended, unless it is only frozen. */
  signal(part: Part, signal: NodeJS.Signals): Promise<void>;
  /** Starts a part again that has ended, and waits until it is ready. */
  restart(part: Part): Promise<void>;
  token(whom: TokenFor): Promise<string>;
  /** Stops everything that was started, in reverse. */
  stop(): Promise<void>;
};

/** A part of the platform that can be signalled and started again. */
export type Part = ServiceName | 'gateway' | 'kafka' | 'database';

const reachable = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

async function requirePlatformPorts(settings: Settings): Promise<void> {
  const { ORGANIZATIONS_PORT, EMULATION_PORT, GRIEVANCES_PORT, KAFKA_PORT, KAFKA_CONTROLLER_PORT, MONGO_PORT } = settings;
  await requireFreePorts({
    ORGANIZATIONS_PORT,
    EMULATION_PORT,
    GRIEVANCES_PORT,
    ...(settings.KAFKA_BROKERS ? {} : { KAFKA_PORT, KAFKA_CONTROLLER_PORT }),
    ...(settings.MONGO_URL ? {} : { MONGO_PORT }),
  });
  await requireFreePorts({ GATEWAY_PORT: settings.GATEWAY_PORT }, settings.HOST);
}

/**
 * Starts broker and database, then the services, then the gateway: each as a process of its own, each waited for until it is ready.
 * @throws Trouble where something is missing, a port is busy or a part does not start; nothing is left running then
 */
export async function startPlatform({ settings, tell = () => {}, onFailure, onStarted }: PlatformOptions): Promise<Platform> {
  await requirePlatformPorts(settings);
  const running: Roster = roster({ onFailure, onStarted });
  try {
    return await startAll(settings, tell, running);
  } catch (error) {
    await running.stop();
    throw error;
  }
}

async function startAll(settings: Settings, tell: (line: string) => void, running: Roster): Promise<Platform> {
  const { logs } = layout(settings.DATA_DIR);
  const keys = await platformKeys(settings.DATA_DIR);

  tell('Kafka và cơ sở dữ liệu… · Kafka and the database…');
  let brokers: readonly string[] = [];
  let mongoUrl = '';
  let database = '';
  await running.stage({
    kafka: async () => {
      const broker = await startBroker(settings, tell);
      brokers = broker.brokers;
      return broker.process;
    },
    database: async () => {
      const started = await startDatabase(settings, tell);
      mongoUrl = started.url;
      database = started.kind;
      return started.process;
    },
  });

  tell('Ba dịch vụ… · the three services…');
  const service = (name: ServiceName) => () =>
    startNode({
      name,
      entry: `services/${name}/src/main.ts`,
      env: serviceEnvironment(settings, name, { secrets: keys.secrets, mongoUrl, brokers }),
      logFile: join(logs, `${name}.log`),
      origin: `http://127.0.0.1:${portOf(settings, name)}`,
    });
  await running.stage(Object.fromEntries(serviceNames.map((name) => [name, service(name)])));

  tell('Cổng GraphQL… · the gateway…');
  const origin = `http://${reachable(settings.HOST)}:${settings.GATEWAY_PORT}`;
  const env = gatewayEnvironment(settings, { ...keys, brokers });
  await running.stage({
    gateway: () => startNode({ name: 'gateway', entry: 'gateway/src/main.ts', env, logFile: join(logs, 'gateway.log'), origin }),
  });

  return {
    gatewayUrl: `${origin}/graphql`,
    settings,
    brokers,
    mongoUrl,
    database,
    processes: running.processes,
    signal: running.signal,
    restart: running.restart,
    token: (whom) => developmentToken(settings, whom),
    stop: running.stop,
  };
}
