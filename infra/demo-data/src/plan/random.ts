/** A stream of chance that the seed decides wholly: the same seed, the same data. */
export type Chance = {
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** @throws where there is nothing to pick from */
  pick<T>(from: readonly T[]): T;
  /** True in this share of cases, 0 to 1. */
  happens(share: number): boolean;
};

/** mulberry32: small, fast, and good enough to spread demonstration data. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
    happens: (share) => next() < share,
  };
}
