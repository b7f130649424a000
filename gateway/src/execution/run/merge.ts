import type { Entity } from '../compile/representation-value.ts';

const isObject = (value: unknown): value is Entity => typeof value === 'object' && value !== null;

/** Writes what a subgraph sent into what others sent before. Lists of the same rows are merged row by row. */
export function mergeInto(target: Entity, source: Entity): void {
  for (const name in source) {
    const given = source[name];
    const held = target[name];
    if (
      isObject(held) &&
      isObject(given) &&
      Array.isArray(held) === Array.isArray(given) &&
      (!Array.isArray(held) || held.length === given.length)
    )
      mergeInto(held, given);
    else target[name] = given;
  }
}

/** A copy that shares nothing with JSON data. */
export function copyOf<Value>(value: Value): Value {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  const copy: Entity = {};
  for (const name in value) copy[name] = copyOf(value[name]);
  return copy as Value;
}
