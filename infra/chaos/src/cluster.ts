import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, readSettings, type Settings, type Started, settingsFrom, startBroker, startDatabase } from '@danvan/infra-dev';

/** A broker and a database to experiment on. `broker.process` is null where it is not ours to kill. */
export type Cluster = {
  readonly mongoUrl: string;
  readonly database: string;
  readonly brokers: readonly string[];
  /** Kills the broker and starts it again on the same port. @throws where it is not ours */
  restartBroker(awayFor: number): Promise<void>;
  stop(): Promise<void>;
};

/** @returns settings of a broker and a database beside every other, and an empty folder for them */
async function workspace(): Promise<Settings> {
  const { CACHE_DIR, DATABASE } = readSettings();
  const [kafka, controller, mongo] = (await freePorts(3)).map(String);
  return settingsFrom({
    DATA_DIR: await mkdtemp(join(tmpdir(), 'danvan-chaos-')),
    CACHE_DIR,
    DATABASE,
    KAFKA_PORT: kafka,
    KAFKA_CONTROLLER_PORT: controller,
    MONGO_PORT: mongo,
  });
}

/** A broker and a database of their own. */
export async function startCluster(tell: (line: string) => void): Promise<Cluster> {
  const settings = await workspace();
  const [started, database] = await Promise.all([startBroker(settings, tell), startDatabase(settings, tell)]);
  let broker: Started | null = started.process;
  return {
    mongoUrl: database.url,
    database: database.kind,
    brokers: started.brokers,
    async restartBroker(awayFor) {
      if (!broker) throw new Error('the broker was there before the experiment: it is not ours to kill');
      broker.signal('SIGKILL');
      await broker.ended;
      await new Promise((resolve) => setTimeout(resolve, awayFor));
      broker = (await startBroker(settings, tell)).process;
    },
    async stop() {
      await Promise.all([broker?.stop(), database.process?.stop()]);
      await rm(settings.DATA_DIR, { recursive: true, force: true });
    },
  };
}

/** The tests' broker and database: shared with others, never killed. */
export const sharedCluster = (mongoUrl: string, brokers: readonly string[]): Cluster => ({
  mongoUrl,
  database: 'shared',
  brokers,
  restartBroker: () => Promise.reject(new Error('a shared broker is not ours to kill')),
  stop: async () => undefined,
});
