/** One lease, and its fencing token. */
export type SingleLease = {
  acquire(holder: string, ttl: number): Promise<number | null>;
  renew(holder: string, token: number, ttl: number): Promise<boolean>;
  release(holder: string, token: number): Promise<void>;
};

/**
 * A lease as its holder sees it. Whether it still holds is judged by the monotonic clock, which goes on while the process is
 * frozen (SIGSTOP): a holder that wakes up late knows that it is late before it does anything.
 * @param ttl milliseconds
 * @param clock monotonic milliseconds
 */
export function heldLease(lease: SingleLease, holder: string, ttl: number, clock: () => number) {
  let token: number | null = null;
  let until = 0;
  const take = async (attempt: (asked: number) => Promise<number | null>) => {
    const asked = clock(); // before the question: the answer may be slow, the term runs from here at the latest
    token = await attempt(asked);
    until = token === null ? 0 : asked + ttl;
    return token;
  };
  return {
    /** The fencing token if the lease surely holds for at least so many more milliseconds, or null. */
    tokenFor: (milliseconds: number): number | null => (token !== null && clock() + milliseconds < until ? token : null),
    /** Takes the lease or keeps it; a question to the database only when less than two thirds of the term are left. */
    async keep(): Promise<boolean> {
      if (token !== null && clock() < until - (ttl * 2) / 3) return true;
      if (token !== null) {
        const held = token;
        return (await take(async () => ((await lease.renew(holder, held, ttl)) ? held : null))) !== null;
      }
      return (await take(() => lease.acquire(holder, ttl))) !== null;
    },
    async release(): Promise<void> {
      if (token === null) return;
      const held = token;
      token = null;
      await lease.release(holder, held);
    },
  };
}

export type HeldLease = ReturnType<typeof heldLease>;
