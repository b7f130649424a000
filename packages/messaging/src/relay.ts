import { randomUUID } from 'node:crypto';
import type { Log, Part } from '@danvan/runtime';
import { atMost, stopPatience } from './at-most.ts';
import { batchesOf, type Outgoing } from './batches.ts';
import { bell } from './bell.ts';
import type { EventRecord } from './event-record.ts';
import { handOver } from './hand-over.ts';
import { balanceEvery, heldShards } from './held-shards.ts';
import type { KafkaConnection } from './kafka.ts';
import { lateArrivals, latestArrival } from './late-arrivals.ts';
import type { Lease, Outbox, Written } from './outbox.ts';
import { relayMetrics } from './relay-metrics.ts';
import { longestSend, serialSender } from './serial-sender.ts';
import { settler } from './settler.ts';
import { shardOf } from './shards.ts';

/** How long a dead holder keeps others from publishing its shards, milliseconds. A send is begun only while the lease outlasts it. */
const leaseTerm = 20_000;
/** Aggregates in one look into the outboxes. */
const lookLimit = 500;
/** How often the outboxes are looked into although nothing was missed: alone, only to be sure; else for what other replicas wrote. */
const lookPause = { alone: 5_000, shared: 50 } as const;
const backlogPause = 5_000;
const backOff = { first: 100, longest: 5_000 } as const;

type Options = {
  readonly connection: KafkaConnection;
  readonly outbox: Outbox;
  readonly lease: Lease;
  /** Monotonic milliseconds. */
  readonly clock?: () => number;
};

/** `wake` tells the relay what a command has just written; without that, only that there is something new. */
export type Relay = Part & { wake(written?: Written): void };

/**
 * Brings a service's events from their outboxes to Kafka: send, log, clear (decision 4). At least once, in order per aggregate.
 *
 * Each replica publishes the shards that it holds, by lease with a fencing token. One send is in flight, never two. Events come to it
 * by the short way, handed over in memory by the command that wrote them; whatever did not come so is looked for in the outboxes: at
 * the start, after a failure, and now and then. Before such a look everything sent must be settled, else it would be found again.
 */
export function relay({ connection, outbox, lease, clock = () => performance.now() }: Options): Relay {
  const news = bell();
  const stopping = bell();
  const held = heldShards(lease, `${connection.service}-${process.pid}-${randomUUID()}`, leaseTerm, clock);
  const fresh = handOver((shard) => held.tokensFor(0).has(shard));
  const sender = serialSender(connection);
  const settling = settler(outbox, () => {
    fresh.miss();
    news.ring();
  });
  const late = lateArrivals();
  let mine: readonly number[] = [];
  let abandoned: ReadonlySet<number> = new Set();
  let lookAt = Number.NEGATIVE_INFINITY;
  let tellBacklogAt = Number.NEGATIVE_INFINITY;
  let running = false;
  let loop: Promise<void> = Promise.resolve();

  const without = (tokens: ReadonlyMap<number, number>, records: readonly EventRecord[]) =>
    records.filter(({ aggregateId }) => !tokens.has(shardOf(aggregateId)));

  /** What became of a send is not known, or it ended after its lease: copies may arrive now, or while it would have been tried again. */
  const doubt = (records: readonly EventRecord[]) => {
    late.expect(records, clock());
    late.expect(records, clock() + longestSend);
  };

  const sendOne = async (batch: readonly Outgoing[]): Promise<void> => {
    await sender.connect();
    const tokens = held.tokensFor(longestSend);
    const ours = batch.filter(({ record }) => tokens.has(shardOf(record.aggregateId)));
    if (ours.length < batch.length) fresh.lose();
    if (ours.length === 0) return;
    const records = ours.map(({ record }) => record);
    try {
      await sender.send(ours);
    } catch (error) {
      doubt(records);
      throw error;
    }
    doubt(without(held.tokensFor(0), records));
    relayMetrics.published(records);
    await settling.settle({ records, tokens });
  };

  const publish = async (records: readonly EventRecord[]): Promise<void> => {
    for (const batch of batchesOf(records, connection.service)) await sendOne(batch);
  };

  /** @returns whether there is more than one look finds */
  const look = async (): Promise<boolean> => {
    await settling.idle();
    fresh.beforeLooking();
    const { records, more } = await outbox.pending(mine, lookLimit);
    fresh.found(records);
    lookAt = clock() + (held.isAlone() ? lookPause.alone : lookPause.shared);
    late.expect(
      records.filter(({ aggregateId }) => abandoned.has(shardOf(aggregateId))),
      clock() + latestArrival,
    );
    if (!more) abandoned = new Set();
    await publish(records);
    return more;
  };

  const repairLateArrivals = async () => {
    const records = late.due(clock());
    if (records.length === 0) return;
    await outbox.republish(records);
    relayMetrics.republished(records.length);
    fresh.miss();
  };

  /** Beside the work: events do not wait for a figure. Where it cannot be had, the last one stands until the next time. */
  const tellBacklog = () => {
    if (clock() < tellBacklogAt) return;
    tellBacklogAt = clock() + backlogPause;
    outbox.backlog().then(relayMetrics.backlog, () => undefined);
  };

  const keepShards = async () => {
    const before = mine;
    mine = await held.keep(settling.idle);
    abandoned = abandoned.union(held.takeAbandoned());
    if (mine.some((shard) => !before.includes(shard))) fresh.miss();
    relayMetrics.holds(mine.length);
  };

  /** One turn. @returns how long the next may wait for news, milliseconds */
  const turn = async (): Promise<number> => {
    await keepShards();
    await repairLateArrivals();
    tellBacklog();
    if (mine.length === 0) return balanceEvery;
    if (fresh.hasMissed() || clock() >= lookAt) {
      if (await look()) return 0;
    } else await publish(fresh.take());
    return Math.min(balanceEvery, Math.max(0, lookAt - clock()));
  };

  const work = async (log: Log) => {
    let pause: number = backOff.first;
    while (running) {
      try {
        await news.wait(await turn());
        pause = backOff.first;
      } catch (error) {
        relayMetrics.failed();
        log.warn({ err: error }, 'events wait in the outbox; trying again');
        fresh.lose();
        await stopping.wait(pause);
        pause = Math.min(pause * 2, backOff.longest);
      }
    }
  };

  return {
    name: 'relay',
    wake(written) {
      if (written) fresh.offer(written);
      else fresh.miss();
      news.ring();
    },
    async start({ log }) {
      running = true;
      loop = work(log);
    },
    async stop() {
      running = false;
      news.ring();
      stopping.ring();
      await atMost(stopPatience, loop);
      await atMost(stopPatience, settling.idle());
      await held.release();
      await sender.close();
    },
  };
}
