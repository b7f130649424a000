import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks. */
const interval = 25;

/**
 * Looks again and again until `look` gives something other than null; an error of `look` counts as «not yet».
 * @param within milliseconds
 * @returns what `look` gave, or null when the time is over or `abandon` says that it will never come
 */
export async function waitFor<T>(
  look: () => Promise<T | null> | T | null,
  { within, abandon = () => false }: { within: number; abandon?: () => boolean },
): Promise<T | null> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      const found = await look();
      if (found !== null) return found;
    } catch {
      // Not there yet: a refused connection is the usual answer of something that is starting.
    }
    if (abandon() || Date.now() >= deadline) return null;
    await pause(interval);
  }
}
