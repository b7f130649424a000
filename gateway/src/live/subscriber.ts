import type { LiveAnswer } from './answer.ts';

/**
 * What one client has still to be sent: only ever the newest answer. A client that reads slowly skips answers and holds no memory.
 * `next` resolves with it, or with null once the subscription has ended.
 */
export function subscriber(lastId: string | null) {
  let sent = lastId;
  let newest: LiveAnswer | null = null;
  let ended = false;
  let wake: (() => void) | undefined;
  return {
    offer(answer: LiveAnswer): void {
      newest = answer;
      wake?.();
    },
    end(): void {
      ended = true;
      wake?.();
    },
    async next(): Promise<LiveAnswer | null> {
      for (;;) {
        if (ended) return null;
        if (newest && newest.id !== sent) {
          sent = newest.id;
          return newest;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = undefined;
      }
    },
  };
}

export type Subscriber = ReturnType<typeof subscriber>;
