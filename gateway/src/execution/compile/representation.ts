import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { conditionHolds, type Entity, representationValue, responseName } from './representation-value.ts';

/** Writes what a subgraph needs to find an entity again, as JSON; null where the entity does not hold all of it. */
export type Represent = (entity: Entity) => string | null;

function writeList(write: Represent, values: readonly unknown[]): string {
  return `[${values.map((value) => (Array.isArray(value) ? writeList(write, value) : (write(value as Entity) ?? 'null'))).join(',')}]`;
}

function writerOf(supergraph: GraphQLSchema, { selections }: QueryPlanFieldNode): (value: unknown) => string {
  if (!selections) return (value) => JSON.stringify(value);
  const write = insideWriter(supergraph, selections);
  return (value) => {
    if (value === null) return 'null';
    return Array.isArray(value) ? writeList(write, value) : (write(value as Entity) ?? 'null');
  };
}

function fieldsWriter(supergraph: GraphQLSchema, fields: readonly QueryPlanFieldNode[]): Represent {
  const parts = fields.map((field, index) => {
    const name = responseName(field);
    return { name, head: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`, write: writerOf(supergraph, field) };
  });
  return (entity) => {
    let text = '';
    for (const { name, head, write } of parts) {
      const value = entity[name];
      if (value === undefined) return null;
      text += head + write(value);
    }
    return text === '' ? '{}' : `${text}}`;
  };
}

/** What stands inside a field has no type to look at as long as no condition asks for one. */
function insideWriter(supergraph: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Represent {
  const fields = selections.filter((node): node is QueryPlanFieldNode => node.kind === 'Field');
  if (fields.length === selections.length) return fieldsWriter(supergraph, fields);
  return (value) => JSON.stringify(representationValue(supergraph, value, selections));
}

type Flat = { readonly conditions: readonly string[]; readonly fields: readonly QueryPlanFieldNode[] };

/** Fields by the type conditions around them, so that a type's own list can be picked once and for all. */
function flat(selections: readonly QueryPlanSelectionNode[], conditions: readonly string[] = []): readonly Flat[] {
  const fields = selections.filter((node): node is QueryPlanFieldNode => node.kind === 'Field');
  const inside = selections.flatMap((node) =>
    node.kind === 'InlineFragment' ? flat(node.selections, node.typeCondition ? [...conditions, node.typeCondition] : conditions) : [],
  );
  return fields.length > 0 ? [{ conditions, fields }, ...inside] : inside;
}

/** The parts that hold for a type; where several ask for the same, one of them. */
function partsFor(supergraph: GraphQLSchema, parts: readonly Flat[], typename: string): readonly Flat[] {
  const holding = parts.filter(({ conditions }) => conditions.every((name) => conditionHolds(supergraph, name, typename)));
  return [...new Map(holding.map((part) => [JSON.stringify(part.fields), part])).values()];
}

/** Compiles the planner's `requires` into a writer of representations. */
export function representationWriter(supergraph: GraphQLSchema, requires: readonly QueryPlanSelectionNode[]): Represent {
  const parts = flat(requires);
  const writerFor = (typename: string): Represent | null => {
    const [first, ...rest] = partsFor(supergraph, parts, typename);
    if (first && rest.length === 0) return fieldsWriter(supergraph, first.fields);
    return first ? (entity) => written(representationValue(supergraph, entity, requires)) : null;
  };
  const writers = new Map<unknown, Represent | null>();
  return (entity) => {
    const typename = entity.__typename;
    const known = writers.get(typename);
    if (known !== undefined) return known?.(entity) ?? null;
    const writer = typeof typename === 'string' ? writerFor(typename) : null;
    // Names come from subgraphs: an endless row of unknown ones is not kept.
    if (writers.size < 100) writers.set(typename, writer);
    return writer?.(entity) ?? null;
  };
}

/** Without a type's name nobody could find the entity again. */
const written = (value: Entity | null): string | null => (value?.__typename ? JSON.stringify(value) : null);
