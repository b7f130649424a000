import type { Variables } from '../compile/condition.ts';
import type { Fetch } from '../compile/fetch.ts';
import type { Entity } from '../compile/representation-value.ts';

/** Entities as they are asked for: equal ones once. */
export type Asked = {
  /** By position among the entities: which of the representations is its own; -1 where it cannot be asked for. */
  readonly slots: readonly number[];
  readonly representations: readonly string[];
};

export function representationsOf(entities: readonly Entity[], represent: (entity: Entity) => string | null): Asked {
  const known = new Map<string, number>();
  const slots = entities.map((entity) => {
    const text = represent(entity);
    if (text === null) return -1;
    const slot = known.get(text) ?? known.size;
    if (slot === known.size) known.set(text, slot);
    return slot;
  });
  return { slots, representations: [...known.keys()] };
}

/** The request's body: its text with the holes filled. Variables that the client left out stay out: the subgraph has the defaults. */
export function bodyOf({ head, variables }: Fetch, given: Variables, representations: readonly string[] | null): string {
  let body = head;
  let separator = '';
  for (const name of variables) {
    const value = given[name];
    if (value === undefined) continue;
    body += `${separator}${JSON.stringify(name)}:${JSON.stringify(value)}`;
    separator = ',';
  }
  if (representations) body += `${separator}"representations":[${representations.join(',')}]`;
  return `${body}}}`;
}
