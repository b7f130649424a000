import type { EventRecord } from './event-record.ts';
import type { Written } from './outbox.ts';
import { shardOf } from './shards.ts';

/** More waiting events than this are not kept in memory: they are in their outboxes anyway. */
const most = 1_000;
/** How many aggregates are remembered by the last version that was taken. */
const remembered = 10_000;

/**
 * The short way from a command to the relay: events go from hand to hand in memory, so that the relay need not ask the database for
 * what this process has just written to it. The outbox stays the truth: whatever is not taken here is found there, and nothing is
 * taken that could overtake an earlier event of its aggregate.
 * @param holds whether this process publishes a shard now
 */
export function handOver(holds: (shard: number) => boolean) {
  let queue: EventRecord[] = [];
  let missed = false;
  const takenUpTo = new Map<string, number>();

  const take = (records: readonly EventRecord[]) => {
    for (const { aggregateId, version } of records) takenUpTo.set(aggregateId, Math.max(version, takenUpTo.get(aggregateId) ?? 0));
    if (takenUpTo.size > remembered) takenUpTo.clear();
  };
  const forget = () => {
    queue = [];
    takenUpTo.clear();
  };

  return {
    /** Takes what a command wrote if it follows on what was taken before, or nothing else waits; else it has to be looked for. */
    offer({ records, alone }: Written): void {
      const [first] = records;
      if (!first || !holds(shardOf(first.aggregateId))) return;
      const follows = alone || takenUpTo.get(first.aggregateId) === first.version - 1;
      if (!follows || queue.length + records.length > most) {
        missed = true;
        return;
      }
      queue.push(...records);
      take(records);
    },
    /** Something was written that has to be looked for in the outboxes. */
    miss(): void {
      missed = true;
    },
    hasMissed: () => missed,
    /** What was handed over, in order; it is the relay's from now on. */
    take(): readonly EventRecord[] {
      const taken = queue;
      queue = [];
      return taken;
    },
    /** Before looking into the outboxes: everything handed over so far will be found there. */
    beforeLooking(): void {
      forget();
      missed = false;
    },
    /** After looking: what was found need not be handed over as well. */
    found(records: readonly EventRecord[]): void {
      const last = new Map(records.map(({ aggregateId, version }) => [aggregateId, version]));
      queue = queue.filter(({ aggregateId, version }) => version > (last.get(aggregateId) ?? 0));
      take(records);
    },
    /** Something taken was not sent: nothing may follow on it, everything has to be looked for. */
    lose(): void {
      forget();
      missed = true;
    },
  };
}

export type HandOver = ReturnType<typeof handOver>;
