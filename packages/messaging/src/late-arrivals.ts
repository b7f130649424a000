import type { EventRecord } from './event-record.ts';

/** A connection that is silent for ten minutes is closed by the broker (`connections.max.idle.ms`): nothing arrives over it after that. */
export const latestArrival = 11 * 60_000;
/** So many events are remembered at most. */
const most = 10_000;

/**
 * Events of which a second copy may still reach Kafka late, after newer ones of the same aggregate: a relay that froze inside a send
 * and woke up when another had taken over. Readers pass it over by its version. But on a compacted topic it would be the last of its
 * key until the aggregate's next event, and who reads the topic from its beginning would get an old state. So the newest event is
 * published once more, after the time when the copy can have arrived: by the relay that took over, and by the frozen one if it
 * wakes up.
 */
export function lateArrivals() {
  let expected: { readonly at: number; readonly record: EventRecord }[] = [];
  return {
    /** A copy of each may arrive until `at`, monotonic milliseconds. */
    expect(records: readonly EventRecord[], at: number): void {
      expected = [...expected, ...records.map((record) => ({ at, record }))].slice(-most);
    },
    /** Those whose time is over now; each is told once. */
    due(now: number): readonly EventRecord[] {
      const over = expected.filter(({ at }) => at <= now);
      if (over.length > 0) expected = expected.filter(({ at }) => at > now);
      return over.map(({ record }) => record);
    },
  };
}
