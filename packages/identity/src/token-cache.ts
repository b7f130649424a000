type Entry<T> = { readonly value: T; readonly goodUntil: number };

/**
 * A bounded map whose entries end by themselves: verified or minted tokens. The oldest entry leaves when it is full.
 * Times are milliseconds since the epoch.
 */
export function tokenCache<T>(size: number, now: () => number) {
  const entries = new Map<string, Entry<T>>();
  return {
    get(key: string): T | undefined {
      const entry = entries.get(key);
      if (!entry) return undefined;
      if (entry.goodUntil > now()) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set(key: string, value: T, goodUntil: number): void {
      if (entries.size >= size) {
        const oldest = entries.keys().next();
        if (!oldest.done) entries.delete(oldest.value);
      }
      entries.set(key, { value, goodUntil });
    },
  };
}
