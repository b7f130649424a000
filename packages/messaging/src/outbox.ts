import type { EventRecord } from './event-record.ts';

/** What the relay needs of a service's store. Implemented by `@danvan/aggregate-store`. */
export type Outbox = {
  /** Up to about `limit` unpublished events, oldest aggregate first, each aggregate's in the order of its versions without a gap. */
  pending(limit: number): Promise<readonly EventRecord[]>;
  /** Keeps the events in the service's event log; a repeat changes nothing. */
  append(records: readonly EventRecord[]): Promise<void>;
  /** Takes published events out of their outboxes. A holder with an older token changes nothing where a newer one has been. */
  clear(records: readonly EventRecord[], token: number): Promise<void>;
};

/** One holder at a time. The token grows with every change of holder. */
export type Lease = {
  /** @param ttl milliseconds @returns the fencing token, or null while another holds it */
  acquire(holder: string, ttl: number): Promise<number | null>;
  /** @returns false when it has been lost */
  renew(holder: string, token: number, ttl: number): Promise<boolean>;
  release(holder: string, token: number): Promise<void>;
};
