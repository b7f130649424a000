/** Ids are spread evenly over this alphabet (see `ids.ts`); others are found all the same, only less evenly. */
const alphabet = '0123456789abcdefghijklmnopqrstuv';
const digits = 6;
const whole = alphabet.length ** digits;

/** Where an id stands among all possible ones, 0 to 1. */
export function shareBefore(id: string): number {
  let number = 0;
  for (let at = 0; at < digits; at += 1) {
    const character = id[at] ?? alphabet.charAt(0);
    const below = [...alphabet].findIndex((one) => one >= character);
    number = number * alphabet.length + (below < 0 ? alphabet.length - 1 : below);
  }
  return number / whole;
}

/** The id at this share of all possible ones; null at the end. */
export function idAt(share: number): string | null {
  let number = Math.floor(share * whole);
  if (number >= whole) return null;
  let id = '';
  for (let at = 0; at < digits; at += 1) {
    id = alphabet.charAt(number % alphabet.length) + id;
    number = Math.floor(number / alphabet.length);
  }
  return id;
}

/** A stretch of ids: beyond `from` (or at it, where `inclusive`), and before `to`; null is open. */
export type Stretch = { readonly from: string | null; readonly inclusive: boolean; readonly to: string | null };

const untried = 1 / 64;
/** A stretch is made to hold so many times the rows that are wanted, so that one is enough for most pages. */
const spare = 2;
/** A stretch that held nothing says little about the next: it is made so much longer. */
const leap = 64;

/** How long the stretches of a list should be, as learned from the pages before. Share of all ids, 0 to 1. */
export function learnedShares(most = 2_000) {
  const shares = new Map<string, number>();
  return {
    of: (list: string): number => shares.get(list) ?? untried,
    learn(list: string, rows: number, covered: number, wanted: number): void {
      shares.delete(list);
      shares.set(list, rows === 0 ? 1 : Math.min(1, (spare * wanted * covered) / rows));
      const oldest = shares.keys().next();
      if (shares.size > most && !oldest.done) shares.delete(oldest.value);
    },
  };
}

/** The share of the next stretch, from what the ones before have held. */
export const nextShare = (share: number, rows: number, covered: number, missing: number): number =>
  rows === 0 ? share * leap : Math.max(share, (spare * missing * covered) / rows);
