import type { EventRecord } from './event-record.ts';

/** Events of one aggregate with these versions; the specs start from here. */
export const eventsOf = (aggregateId: string, ...versions: readonly number[]): EventRecord[] =>
  versions.map((version) => ({
    topic: 'tests.thing.v1',
    aggregateId,
    version,
    type: 'ThingMade',
    time: '2022-03-01T00:00:00.000Z',
    change: {},
    after: { id: aggregateId },
    traceparent: null,
  }));

/** `<id>:<version>` of each, in order. */
export const named = (records: readonly EventRecord[]): string[] => records.map(({ aggregateId, version }) => `${aggregateId}:${version}`);
