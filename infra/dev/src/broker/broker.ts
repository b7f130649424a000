import { join } from 'node:path';
import type { Settings } from '../config.ts';
import { layout } from '../layout.ts';
import type { Started } from '../processes.ts';
import { Trouble } from '../trouble.ts';
import { waitFor } from '../wait-for.ts';
import { classArchive } from './class-archive.ts';
import { kafkaJars } from './jars.ts';
import { findJava } from './java.ts';
import { startKafka } from './kafka-process.ts';
import { brokerAnswers } from './probe.ts';

/** A broker to talk to; `process` is null where it was there already. */
export type Broker = { readonly brokers: readonly string[]; readonly process: Started | null };

type BrokerSettings = Pick<Settings, 'KAFKA_BROKERS' | 'KAFKA_PORT' | 'KAFKA_CONTROLLER_PORT' | 'DATA_DIR' | 'CACHE_DIR'>;

/**
 * A real Apache Kafka: the one that `KAFKA_BROKERS` names, else one started here on loopback.
 * @throws Trouble where Java or Maven is missing, a download fails, or Kafka does not start
 */
export async function startBroker(settings: BrokerSettings, tell: (line: string) => void): Promise<Broker> {
  if (settings.KAFKA_BROKERS) return existingBroker(settings.KAFKA_BROKERS);
  const java = await findJava();
  const jars = await kafkaJars(settings.CACHE_DIR, tell);
  const javaOptions = await classArchive(java, jars, tell);
  const { kafka, logs } = layout(settings.DATA_DIR);
  const process = await startKafka({
    java: java.command,
    classPath: jars.classPath,
    javaOptions,
    folder: kafka,
    logFile: join(logs, 'kafka.log'),
    port: settings.KAFKA_PORT,
    controllerPort: settings.KAFKA_CONTROLLER_PORT,
  });
  return { brokers: [`127.0.0.1:${settings.KAFKA_PORT}`], process };
}

async function existingBroker(brokers: readonly string[]): Promise<Broker> {
  const answers = async (address: string) => {
    const [host = '', port] = address.split(':');
    return brokerAnswers(host, Number(port));
  };
  const found = await waitFor(() => Promise.any(brokers.map(answers)), { within: 10_000 });
  if (!found) {
    const list = brokers.join(', ');
    throw new Trouble(`Không có Kafka nào trả lời ở ${list} (KAFKA_BROKERS).`, `No Kafka answers at ${list} (KAFKA_BROKERS).`);
  }
  return { brokers, process: null };
}
