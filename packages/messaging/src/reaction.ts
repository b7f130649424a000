import type { PublicView, TopicDefinition } from '@danvan/contracts';
import type { ReceivedEvent } from './event-record.ts';

/** A message that a reaction cannot apply, and why. */
export type Rejected = { readonly id: string; readonly version: number; readonly reason: string };

/**
 * What a service does when others' events arrive.
 * `group` is `<service>.<purpose>.v<n>`, one topic each: groups whose members subscribe to different topics starve each other.
 */
export type Reaction<View extends PublicView = PublicView> = {
  readonly group: string;
  readonly topic: TopicDefinition<View>;
  /** True when nothing has been kept yet (a new or emptied store): the topic is then read from its beginning. */
  isNew(): Promise<boolean>;
  /** Remembers that the store is under way, so that `isNew` answers false from now on. */
  begin(): Promise<void>;
  /** Applies events in order; idempotent. Answers those it can never apply; throws when it should be tried again (the database is away). */
  apply(events: readonly ReceivedEvent<View>[]): Promise<readonly Rejected[]>;
};

/** An aggregate whose messages wait among the dead letters, why, and since when. */
export type Parked = { readonly group: string; readonly aggregateId: string; readonly reason: string; readonly at: Date };

/** Where a service remembers which aggregates are parked: every later message of theirs goes to the dead letters too. */
export type Parking = {
  parked(group: string): Promise<ReadonlySet<string>>;
  /** Parking one again changes nothing. */
  park(group: string, id: string, reason: string): Promise<void>;
  /** Of one group or of all, the longest parked first. */
  list(group?: string): Promise<readonly Parked[]>;
  /** Its messages are applied again from now on. Releasing one that is not parked changes nothing. */
  release(group: string, id: string): Promise<void>;
};
