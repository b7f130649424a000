import { connect as dial } from 'node:net';
import type { Log } from '@danvan/runtime';
import { Kafka, logLevel } from 'kafkajs';

/** How long one request to the broker may take, milliseconds. A relay counts on it: see `leaseMargin`. */
export const requestTimeout = 5_000;

/** A connection to the platform's Kafka. `namespace` prefixes every topic and group, so that several platforms share one broker. */
export type KafkaConnection = { readonly kafka: Kafka; readonly namespace: string; readonly service: string };

/** What kafkajs reports at start-up while the broker settles: retried by itself, no error of ours. */
const noise =
  /coordinator is (loading|not available)|no leader for this topic-partition|rebalanc|not the leader|does not host this topic-partition|Limiting retries/i;

type Options = {
  readonly brokers: readonly string[];
  readonly namespace: string;
  readonly service: string;
  readonly log: Log;
  /** Every connection is made to this address, whatever the brokers call themselves: a tunnel, or a proxy that plants faults. */
  readonly via?: { readonly host: string; readonly port: number };
};

export function connectKafka({ brokers, namespace, service, log, via }: Options): KafkaConnection {
  const kafka = new Kafka({
    clientId: namespace ? `${namespace}.${service}` : service,
    brokers: [...brokers],
    ...(via ? { socketFactory: ({ onConnect }) => dial({ ...via, keepAlive: true }, onConnect) } : {}),
    connectionTimeout: 3_000,
    requestTimeout,
    retry: { initialRetryTime: 100, maxRetryTime: 3_000, retries: 8 },
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => {
      const { message, timestamp: _, logger: __, ...rest } = entry.log;
      const error = typeof rest.error === 'string' ? rest.error : '';
      const write = noise.test(message) || noise.test(error) ? log.debug : entry.level <= logLevel.ERROR ? log.error : log.warn;
      write.call(log, { kafka: entry.namespace, ...rest }, message);
    },
  });
  return { kafka, namespace, service };
}

/** The name of a topic or group on the broker. */
export const named = (namespace: string, name: string): string => (namespace ? `${namespace}.${name}` : name);
