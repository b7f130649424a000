/** Counts what happens in this process, window by window. @param now milliseconds since the epoch */
export function atMost(times: number, windowMs: number) {
  let [from, count] = [0, 0];
  return {
    /** Counts one more. @returns false where it is one too many */
    allows(now: number): boolean {
      if (now - from >= windowMs) [from, count] = [now, 0];
      count += 1;
      return count <= times;
    },
  };
}
