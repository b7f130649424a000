import type { EventRecord } from './event-record.ts';

/** Unpublished events, each aggregate's in the order of its versions and without a gap. `more`: others wait besides these. */
export type Pending = { readonly records: readonly EventRecord[]; readonly more: boolean };

/** How many aggregates have something unpublished, counted up to a bound, and since when the oldest waits. */
export type Backlog = { readonly aggregates: number; readonly oldest: Date | null };

/** What one command wrote. `alone`: nothing of its aggregate waited in the outbox before it. */
export type Written = { readonly records: readonly EventRecord[]; readonly alone: boolean };

/** What the relay needs of a service's store. Implemented by `@danvan/aggregate-store`. */
export type Outbox = {
  /** Unpublished events of these shards, those of at most about `limit` aggregates. */
  pending(shards: readonly number[], limit: number): Promise<Pending>;
  /** Keeps the events in the service's event log; a repeat changes nothing. */
  append(records: readonly EventRecord[]): Promise<void>;
  /** Takes published events out of their outboxes. A holder with an older token changes nothing where a newer one has been. @param tokens by shard */
  clear(records: readonly EventRecord[], tokens: ReadonlyMap<number, number>): Promise<void>;
  /** Puts the newest event of each of these events' aggregates back into its outbox, unless something newer waits there anyway. */
  republish(records: readonly EventRecord[]): Promise<void>;
  backlog(): Promise<Backlog>;
};

/** A shard given to a holder. `abandoned`: the one before did not give it back; it died, or is frozen and may yet wake up. */
export type Grant = { readonly token: number; readonly abandoned: boolean };

/** One holder of each shard at a time. A shard's token grows with every change of its holder. Times to live in milliseconds. */
export type Lease = {
  /** Says that this replica lives. @returns how many do, itself included */
  attend(holder: string, ttl: number): Promise<number>;
  /** @returns null while another holds it */
  acquire(holder: string, shard: number, ttl: number): Promise<Grant | null>;
  /** @returns false when it has been lost */
  renew(holder: string, shard: number, token: number, ttl: number): Promise<boolean>;
  release(holder: string, shard: number, token: number): Promise<void>;
  /** Takes back `attend`: the others may share what it held. */
  leave(holder: string): Promise<void>;
};
