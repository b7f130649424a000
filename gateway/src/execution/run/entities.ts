import type { Place } from '../compile/fetch.ts';
import type { Entity } from '../compile/representation-value.ts';

/** Where in the answer something is. */
export type Path = readonly (string | number)[];

const isEntity = (value: unknown): value is Entity => typeof value === 'object' && value !== null && !Array.isArray(value);

function collect(value: unknown, place: Place, from: number, found: Entity[]): void {
  let at = value;
  for (let index = from; index < place.length; index++) {
    const part = place[index] ?? '';
    if (part === '@') {
      if (Array.isArray(at)) for (const row of at) collect(row, place, index + 1, found);
      return;
    }
    if (!isEntity(at)) return;
    at = at[part];
  }
  if (isEntity(at)) found.push(at);
}

/** The objects at a place of the merged data, in its order; nulls are left out. */
export function entitiesAt(data: Entity, place: Place): readonly Entity[] {
  const found: Entity[] = [];
  collect(data, place, 0, found);
  return found;
}

function walk(value: unknown, place: Place, from: number, path: Path, found: Path[]): void {
  const part = place[from];
  if (part === undefined) {
    if (isEntity(value)) found.push(path);
  } else if (part !== '@') {
    if (isEntity(value)) walk(value[part], place, from + 1, [...path, part], found);
  } else if (Array.isArray(value)) {
    for (const [row, each] of value.entries()) walk(each, place, from + 1, [...path, row], found);
  }
}

/** Where the objects are that `entitiesAt` finds, in the same order. Asked only when something went wrong there. */
export function pathsAt(data: Entity, place: Place): readonly Path[] {
  const found: Path[] = [];
  walk(data, place, 0, [], found);
  return found;
}
