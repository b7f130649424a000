import { randomUUID } from 'node:crypto';
import { counter, durations, gauge, type Log, type Part } from '@danvan/runtime';
import { type Message, Partitioners, type Producer } from 'kafkajs';
import { atMost, stopPatience } from './at-most.ts';
import { bell } from './bell.ts';
import { encode } from './codec.ts';
import { disconnectSoon } from './disconnect.ts';
import type { EventRecord } from './event-record.ts';
import { heldLease } from './held-lease.ts';
import { type KafkaConnection, named, requestTimeout } from './kafka.ts';
import type { Lease, Outbox } from './outbox.ts';

/** Events in one send. */
const batchSize = 200;
/** How long a dead holder keeps others from publishing, milliseconds. */
const leaseTerm = 20_000;
const sendRetries = 1;
/** A send is begun only while the lease outlasts its longest course: the request, its one retry, and the pause between. */
const leaseMargin = requestTimeout * (sendRetries + 1) + 1_000;
/** A holder looks by itself this often, for events that other replicas wrote, milliseconds. */
const idlePause = 250;
const longestBackOff = 5_000;

const published = counter({ name: 'danvan_relay_published_total', help: 'Events sent to Kafka and acknowledged', labels: ['topic'] });
const failures = counter({ name: 'danvan_relay_failures_total', help: 'Rounds of the relay that failed and are tried again' });
const holding = gauge({ name: 'danvan_relay_holds_lease', help: '1 while this process publishes for its service' });
const oldest = gauge({ name: 'danvan_outbox_oldest_seconds', help: 'Age of the oldest event of the last round when it was published' });
const sending = durations({ name: 'danvan_relay_send_seconds', help: 'Time of one send to Kafka' });

type Options = { connection: KafkaConnection; outbox: Outbox; lease: Lease; clock?: () => number };

const topicMessages = (
  records: readonly EventRecord[],
  { namespace, service }: KafkaConnection,
): { topic: string; messages: Message[] }[] =>
  [...Map.groupBy(records, (record) => record.topic)].map(([topic, ofTopic]) => ({
    topic: named(namespace, topic),
    messages: ofTopic.map((record) => encode(record, service)),
  }));

/**
 * Drains a service's outboxes to Kafka: log and send, then clear, one send in flight. One process at a time does so per
 * service, by lease. What was sent but not cleared (a crash between) is sent again: at least once, in order per aggregate.
 * `wake()` tells it that there is something new.
 */
export function relay({ connection, outbox, lease, clock = () => performance.now() }: Options): Part & { wake(): void } {
  const news = bell();
  const held = heldLease(lease, `${connection.service}-${process.pid}-${randomUUID()}`, leaseTerm, clock);
  let producer: Producer | undefined;
  let running = false;
  let loop: Promise<void> = Promise.resolve();

  const connected = async (): Promise<Producer> => {
    if (producer) return producer;
    const fresh = connection.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: sendRetries, initialRetryTime: 100, maxRetryTime: 500 },
    });
    await fresh.connect();
    producer = fresh;
    return fresh;
  };

  /**
   * After a failed send the broker may have the batch under this producer's sequence numbers. The next round's batch can differ,
   * and under the same numbers the broker would take it for a repeat and acknowledge what it never wrote. A new producer has new
   * numbers: at worst something is doubled, never lost.
   */
  const replaceProducer = async () => {
    const failed = producer;
    producer = undefined;
    if (failed) await disconnectSoon(failed);
  };

  const publish = async (records: readonly EventRecord[]) => {
    const sender = await connected();
    const token = held.tokenFor(leaseMargin);
    if (token === null) return null;
    const stopTimer = sending.startTimer();
    try {
      await sender.sendBatch({ acks: -1, topicMessages: topicMessages(records, connection) });
    } catch (error) {
      await replaceProducer();
      throw error;
    }
    stopTimer();
    return token;
  };

  const round = async (): Promise<number> => {
    const records = await outbox.pending(batchSize);
    const first = records[0];
    if (!first) return 0;
    // Side by side: the outbox holds the events until both have succeeded, and either may be repeated.
    const [logged, sent] = await Promise.allSettled([outbox.append(records), publish(records)]);
    if (sent.status === 'rejected') throw sent.reason;
    if (logged.status === 'rejected') throw logged.reason;
    const token = sent.value;
    if (token === null) return 0;
    await outbox.clear(records, token);
    oldest.set(Math.max(0, Date.now() - Date.parse(first.time)) / 1000);
    for (const { topic } of records) published.inc({ topic });
    return records.length;
  };

  const turn = async (): Promise<number> => {
    const keeps = await held.keep();
    holding.set(keeps ? 1 : 0);
    return keeps ? round() : 0;
  };

  const work = async (log: Log) => {
    let backOff = 100;
    while (running) {
      try {
        // A batch that is not full held everything there was; what came since has rung.
        if ((await turn()) < batchSize) await news.wait(idlePause);
        backOff = 100;
      } catch (error) {
        failures.inc();
        log.warn({ err: error }, 'events wait in the outbox; trying again');
        await news.wait(backOff);
        backOff = Math.min(backOff * 2, longestBackOff);
      }
    }
  };

  return {
    name: 'relay',
    wake: news.ring,
    async start({ log }) {
      running = true;
      loop = work(log);
    },
    async stop() {
      running = false;
      news.ring();
      await atMost(stopPatience, loop);
      await held.release();
      await replaceProducer();
    },
  };
}
