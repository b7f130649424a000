import { isFinal, type LiveAnswer } from './answer.ts';
import type { Listener } from './hub.ts';

/**
 * The answers that one client is to be sent, as it takes them. Whoever it is shown to is asked for again before each: a token that is over
 * ends it. @param refusal null while the client may listen, else the answer that tells why not
 */
export function answersOf(listener: Listener, refusal: () => Promise<LiveAnswer | null>): AsyncIterableIterator<LiveAnswer> {
  async function* taken(): AsyncGenerator<LiveAnswer> {
    try {
      for (let answer = await listener.next(); answer; answer = await listener.next()) {
        const refused = await refusal();
        yield refused ?? answer;
        if (refused || isFinal(answer)) return;
      }
    } finally {
      listener.leave();
    }
  }
  const generator = taken();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => generator.next(),
    return() {
      // A generator that waits for an answer cannot be returned from: leaving ends the wait first.
      listener.leave();
      return generator.return(undefined);
    },
  };
}
