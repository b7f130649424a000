import type { Role } from '@danvan/identity';

/**
 * On whose behalf an event happened, as the service's own log keeps it. `id` is the account of whoever works for the
 * authority, or the name of a machine; null for citizens: their account would tell who complained. Never sent to Kafka.
 */
export type EventActor = { readonly id: string | null; readonly roles: readonly Role[]; readonly organizationId: string | null };

/** One event on its way: kept in its aggregate's outbox, then in the service's event log, then sent. JSON all through. */
export type EventRecord = {
  /** Topic without the namespace: `<service>.<aggregate>.v<major>`. */
  readonly topic: string;
  readonly aggregateId: string;
  /** The aggregate's version after this event; one event is one step. */
  readonly version: number;
  readonly type: string;
  /** ISO date-time, UTC. */
  readonly time: string;
  readonly change: Readonly<Record<string, unknown>>;
  /** The aggregate's whole public view after this event; null once it is erased. */
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly traceparent: string | null;
  /** Absent in events that were written before it was kept. */
  readonly actor?: EventActor;
};

/** An event as a consumer sees it. */
export type ReceivedEvent<View> = {
  readonly id: string;
  readonly version: number;
  readonly type: string;
  readonly time: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly after: View | null;
  readonly traceparent: string | null;
};

/** `<aggregateId>:<version>`: the identity of an event everywhere. */
export const eventId = (aggregateId: string, version: number): string => `${aggregateId}:${version}`;
