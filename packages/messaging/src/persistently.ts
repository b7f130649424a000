import type { Log } from '@danvan/runtime';
import { atMost, stopPatience } from './at-most.ts';
import { bell } from './bell.ts';

const firstPause = 250;
const longestPause = 5_000;

export type Persistent = {
  /** Gives up; resolves when nothing is under way any more, or soon if the broker keeps it waiting. */ stop(): Promise<void>;
};

/**
 * Does a piece of work that needs the broker in the background, again and again until it succeeds: a service starts and takes
 * commands while Kafka is away. @param work must clean up after itself when it fails
 */
export function persistently(what: string, work: () => Promise<void>, log: Log): Persistent {
  const stopped = bell();
  let giveUp = false;
  const attempts = async () => {
    let pause = firstPause;
    while (!giveUp) {
      try {
        return await work();
      } catch (error) {
        log.warn({ err: error }, `${what}: Kafka does not answer yet; trying again`);
        await stopped.wait(pause);
        pause = Math.min(pause * 2, longestPause);
      }
    }
  };
  const done = attempts();
  return {
    async stop() {
      giveUp = true;
      stopped.ring();
      await atMost(stopPatience, done);
    },
  };
}
