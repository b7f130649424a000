import { Kind, parse } from 'graphql';
import type { SchemaFile } from './records.ts';

/** `Type`, `Type.field`, `Enum.VALUE`: what a schema file defines. */
function* coordinatesIn(sdl: string): Generator<string> {
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (!('name' in definition) || definition.name === undefined || definition.kind === Kind.FRAGMENT_DEFINITION) continue;
    const type = definition.name.value;
    yield type;
    if ('fields' in definition) for (const field of definition.fields ?? []) yield `${type}.${field.name.value}`;
    if ('values' in definition) for (const value of definition.values ?? []) yield `${type}.${value.name.value}`;
  }
}

/** The file that defines a coordinate, or else its type; null where none does. */
export function fileOf(files: readonly SchemaFile[], coordinate: string): string | null {
  const type = coordinate.split('.', 1)[0] ?? coordinate;
  const field = coordinate.split('.', 2).join('.');
  const holding = (wanted: string) => files.find(({ sdl }) => coordinatesIn(sdl).some((found) => found === wanted))?.path ?? null;
  return holding(field) ?? holding(type);
}
