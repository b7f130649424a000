import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '@danvan/chaos/cluster';
import { faultProxy } from '@danvan/chaos/faults';
import { startSubject } from '@danvan/chaos/subject';
import { residentKiB } from '@danvan/infra-dev';
import { fillOutboxes } from './backlog.ts';
import { openPlace } from './place.ts';

export const waiting = { aggregates: 1_000, each: 100 } as const;
/** How long the relay tries in vain before its memory is read, milliseconds. */
const tries = 10_000;

/** Resident memory of a replica, MiB: with nothing to do; with 100,000 events waiting and Kafka away; and when they are published. */
export async function waitingMemory(cluster: Cluster) {
  const place = await openPlace(cluster);
  const [host = '', port = '0'] = (cluster.brokers[0] ?? '').split(':');
  const proxy = await faultProxy({ host, port: Number(port) }, Math.random);
  const subject = await startSubject({ ...place, via: proxy.port });
  const resident = async () => (await residentKiB(subject.pid)) / 1024;
  await pause(2_000);
  const idle = await resident();
  proxy.cut();
  await fillOutboxes(place, waiting.aggregates, waiting.each);
  await pause(tries);
  const full = await resident();
  await subject.stop();
  await proxy.stop();
  await place.close();
  return { idle, full };
}
