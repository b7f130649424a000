import { isFinal, type LiveAnswer } from './answer.ts';
import type { Subscriber } from './subscriber.ts';

/** How soon an answer with errors is asked for again, milliseconds: no event tells that a service has come back. */
const retryPause = 2_000;

/** One live query, whoever listens: run again when it may have changed, one run at a time, events meanwhile taken together. */
export function liveQuery(run: () => Promise<LiveAnswer>) {
  const subscribers = new Set<Subscriber>();
  let latest: LiveAnswer | null = null;
  let running = false;
  let stale = false;
  let retry: NodeJS.Timeout | undefined;

  const refresh = async () => {
    running = true;
    clearTimeout(retry);
    do {
      stale = false;
      latest = await run();
      for (const each of subscribers) each.offer(latest);
    } while (stale && subscribers.size > 0);
    running = false;
    if (latest.payload.errors && !isFinal(latest) && subscribers.size > 0) retry = setTimeout(touch, retryPause);
  };
  const touch = () => {
    stale = true;
    if (!running) void refresh();
  };

  return {
    touch,
    add(one: Subscriber): void {
      subscribers.add(one);
      if (latest && !stale && !running) one.offer(latest);
      else touch();
    },
    /** @returns true when nobody listens any more */
    remove(one: Subscriber): boolean {
      subscribers.delete(one);
      if (subscribers.size === 0) clearTimeout(retry);
      return subscribers.size === 0;
    },
  };
}

export type LiveQuery = ReturnType<typeof liveQuery>;
