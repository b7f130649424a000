import type { Cluster } from '@danvan/chaos/cluster';
import { waitFor } from '@danvan/infra-dev';
import { batchesOf, type EventRecord, relay, serialSender } from '@danvan/messaging';
import { fillOutboxes } from './backlog.ts';
import { openPlace, type Place } from './place.ts';

export const backlog = { aggregates: 1_000, each: 20 } as const;

/** Events a second that the relay brings from full outboxes to Kafka, with log and clear; and a bare serial producer of equal batches. */
export async function drain(cluster: Cluster) {
  const place = await openPlace(cluster);
  const events = await fillOutboxes(place, backlog.aggregates, backlog.each);
  const relayed = await perSecond(events.length, () => relayAll(place));
  await place.close();
  const other = await openPlace(cluster);
  const bare = await perSecond(events.length, () => sendAll(other, events));
  await other.close();
  return { relayed, bare };
}

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (count * 1000) / (performance.now() - begun);
}

async function relayAll({ store, kafka, process }: Place): Promise<void> {
  const publisher = relay({ connection: kafka, outbox: store.outbox, lease: store.lease });
  await publisher.start(process);
  await waitFor(async () => ((await store.outbox.backlog()).aggregates === 0 ? true : null), { within: 120_000 });
  await publisher.stop();
}

async function sendAll({ kafka }: Place, events: readonly EventRecord[]): Promise<void> {
  const sender = serialSender(kafka);
  for (const batch of batchesOf(events, 'bench')) await sender.send(batch);
  await sender.close();
}
