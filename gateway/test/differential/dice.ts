/** Repeatable chance: the same seed throws the same. */
export type Dice = {
  /** A whole number from 0 to `sides` - 1. */
  roll(sides: number): number;
  /** True once in `sides` on average. */
  once(sides: number): boolean;
  /** One of at least one. */
  one<Value>(values: readonly Value[]): Value;
};

const mixed = (value: number): number => {
  let x = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  return (x ^ (x >>> 16)) >>> 0;
};

export function dice(seed: number): Dice {
  let state = mixed(seed + 1);
  const roll = (sides: number): number => {
    state = mixed(state + 0x9e3779b9);
    return state % sides;
  };
  return { roll, once: (sides) => roll(sides) === 0, one: (values) => values[roll(values.length)] as (typeof values)[number] };
}

/** A number that hangs on the text alone. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = mixed(hash + text.charCodeAt(at) + at);
  return hash;
}
