import { randomUUID } from 'node:crypto';
import { database } from '@danvan/aggregate-store';
import type { Cluster } from '@danvan/chaos/cluster';
import { type Kept, kept } from '@danvan/chaos/kept';
import { notebookTopic } from '@danvan/chaos/notebook';
import { connectKafka, ensureTopics, type KafkaConnection, type Written } from '@danvan/messaging';
import { createLog, type Process } from '@danvan/runtime';

/** A namespace and a database of one measurement, with the tables and topics that the subject has. */
export type Place = {
  readonly mongoUrl: string;
  readonly brokers: readonly string[];
  readonly namespace: string;
  readonly store: Kept;
  readonly kafka: KafkaConnection;
  /** What a part is started with. */
  readonly process: Process;
  close(): Promise<void>;
};

export async function openPlace({ mongoUrl, brokers }: Cluster, onWrite: (written: Written) => void = () => undefined): Promise<Place> {
  const namespace = `bench-${randomUUID().slice(0, 8)}`;
  const url = new URL(mongoUrl);
  url.pathname = `/${namespace}`;
  const log = createLog('bench', 'error');
  const store = kept(url.href, onWrite);
  const process: Process = { name: 'bench', log, fail: (reason) => log.error({ err: reason }, 'a part failed'), notReady: async () => [] };
  const tables = database(store.connection, store.declared);
  await tables.start(process);
  const kafka = connectKafka({ brokers, namespace, service: 'bench', log });
  await ensureTopics(kafka, [notebookTopic], [store.copying.group]);
  return { mongoUrl: url.href, brokers, namespace, store, kafka, process, close: () => tables.stop() };
}
