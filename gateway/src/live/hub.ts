import { createHash } from 'node:crypto';
import { gauge } from '@danvan/runtime';
import pLimit from 'p-limit';
import type { RequestContext } from '../context.ts';
import { type Refusal, refusal } from '../errors/refusal.ts';
import type { LiveAnswer } from './answer.ts';
import type { LiveOperation } from './live-operation.ts';
import { type LiveQuery, liveQuery } from './live-query.ts';
import { type Subscriber, subscriber } from './subscriber.ts';

/** Live queries that are run side by side: an event that touches a thousand leaves room for other clients. */
const concurrency = 16;
/** Live queries that one person, or all without a token together, may listen to at this gateway. */
export const mostPerActor = 1_000;
/** Clients that one gateway holds. */
const most = 10_000;

const listening = gauge({ name: 'danvan_gateway_live_subscribers', help: 'Clients that listen to a live query' });
const queries = gauge({ name: 'danvan_gateway_live_queries', help: 'Live queries that differ in what is asked or by whom' });

const tooMany = refusal(
  429,
  'RATE_LIMITED',
  'Too many live queries are open; close some and try again.',
  'Đang mở quá nhiều truy vấn trực tiếp; hãy đóng bớt rồi thử lại.',
);

/** Runs one operation to an answer that is fit to be sent; must not throw. */
export type Answering = (live: LiveOperation, context: RequestContext) => Promise<LiveAnswer>;
export type Listener = Pick<Subscriber, 'next'> & { leave(): void };

/** Two clients share a live query only when the same person asks for the same in the same language. */
const nameOf = ({ operation }: LiveOperation, { actor, language }: RequestContext): string =>
  createHash('sha256')
    .update(JSON.stringify([operation, actor, language]))
    .digest('base64url');

const placeOf = (topic: string, key: string | null): string => `${topic}\n${key ?? ''}`;

/** Live queries by the events that touch them, so that an event costs what it touches. */
function byPlace() {
  const places = new Map<string, Set<LiveQuery>>();
  return {
    add({ topic, key }: LiveOperation, query: LiveQuery): void {
      const place = placeOf(topic, key);
      places.set(place, (places.get(place) ?? new Set()).add(query));
    },
    remove({ topic, key }: LiveOperation, query: LiveQuery): void {
      const place = placeOf(topic, key);
      const there = places.get(place);
      there?.delete(query);
      if (there?.size === 0) places.delete(place);
    },
    /** Those that ask for just this aggregate, and those that list its kind. */
    *touchedBy(topic: string, aggregateId: string): Iterable<LiveQuery> {
      yield* places.get(placeOf(topic, aggregateId)) ?? [];
      yield* places.get(placeOf(topic, null)) ?? [];
    },
  };
}

/** All live queries of this gateway, and which events touch them. */
export function liveHub(answering: Answering) {
  const held = new Map<string, LiveQuery>();
  const places = byPlace();
  const turns = pLimit(concurrency);
  const listeners = new Set<Subscriber>();
  const perActor = new Map<string, number>();

  const queryFor = (name: string, live: LiveOperation, context: RequestContext): LiveQuery => {
    const known = held.get(name);
    if (known) return known;
    const query = liveQuery(() => turns(() => answering(live, context)));
    held.set(name, query);
    places.add(live, query);
    return query;
  };
  const count = (actorId: string, change: 1 | -1) => {
    const now = (perActor.get(actorId) ?? 0) + change;
    if (now > 0) perActor.set(actorId, now);
    else perActor.delete(actorId);
    listening.set(listeners.size);
    queries.set(held.size);
  };

  return {
    /** Begins to listen; `leave` must be called. @param lastId the id of the answer that the client has already */
    listen(live: LiveOperation, context: RequestContext, lastId: string | null): Listener | Refusal {
      if (listeners.size >= most || (perActor.get(context.actor.id) ?? 0) >= mostPerActor) return tooMany;
      const name = nameOf(live, context);
      const query = queryFor(name, live, context);
      const own = subscriber(lastId);
      listeners.add(own);
      count(context.actor.id, 1);
      query.add(own);
      return {
        next: own.next,
        leave() {
          if (!listeners.delete(own)) return;
          own.end();
          if (query.remove(own)) {
            held.delete(name);
            places.remove(live, query);
          }
          count(context.actor.id, -1);
        },
      };
    },
    /** An aggregate has changed. */
    changed(topic: string, aggregateId: string): void {
      for (const query of places.touchedBy(topic, aggregateId)) query.touch();
    },
    /** Something may have changed unseen. */
    anythingChanged(): void {
      for (const query of held.values()) query.touch();
    },
    endAll(): void {
      for (const one of listeners) one.end();
    },
  };
}

export type LiveHub = ReturnType<typeof liveHub>;
