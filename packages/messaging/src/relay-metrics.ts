import { counter, durations, gauge } from '@danvan/runtime';
import type { EventRecord } from './event-record.ts';
import type { Backlog } from './outbox.ts';

const published = counter({
  name: 'danvan_relay_published_total',
  help: 'Events sent to Kafka and acknowledged; its rate is events/s',
  labels: ['topic'],
});
const failures = counter({ name: 'danvan_relay_failures_total', help: 'Rounds of the relay that failed and are tried again' });
const republished = counter({
  name: 'danvan_relay_republished_total',
  help: 'Events sent once more because an old copy may have arrived late',
});
const shards = gauge({ name: 'danvan_relay_shards', help: 'Shards that this process publishes' });
const waiting = gauge({ name: 'danvan_outbox_waiting_aggregates', help: 'Aggregates with unpublished events; counted up to a bound' });
const oldest = gauge({ name: 'danvan_outbox_oldest_seconds', help: 'Age of the oldest unpublished event; 0 while nothing waits' });
const delay = durations({ name: 'danvan_relay_delay_seconds', help: 'From the command to Kafka’s acknowledgement of its event' });

/** What a relay tells of itself at `/metrics`. */
export const relayMetrics = {
  published(records: readonly EventRecord[]): void {
    const now = Date.now();
    for (const { topic, time } of records) {
      published.inc({ topic });
      delay.observe(Math.max(0, now - Date.parse(time)) / 1000);
    }
  },
  failed: (): void => failures.inc(),
  republished: (count: number): void => republished.inc(count),
  holds: (count: number): void => shards.set(count),
  backlog({ aggregates, oldest: since }: Backlog): void {
    waiting.set(aggregates);
    oldest.set(since === null ? 0 : Math.max(0, Date.now() - since.getTime()) / 1000);
  },
} as const;
