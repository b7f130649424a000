import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

export type Entity = Record<string, unknown>;

/** Writes what a subgraph needs to find an entity again, as JSON; null where the entity does not hold all of it. */
export type Represent = (entity: Entity) => string | null;

const responseName = ({ alias, name }: QueryPlanFieldNode): string => alias ?? name;

/** Which types of the supergraph, which knows more of them than clients do, a condition lets through. */
export function conditionHolds(supergraph: GraphQLSchema, condition: string, typename: string): boolean {
  if (condition === typename) return true;
  const [wanted, type] = [supergraph.getType(condition), supergraph.getType(typename)];
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && supergraph.isSubType(wanted, type);
}

function writeList(write: Represent, values: readonly unknown[]): string {
  return `[${values.map((value) => (Array.isArray(value) ? writeList(write, value) : (write(value as Entity) ?? 'null'))).join(',')}]`;
}

function writerOf(supergraph: GraphQLSchema, { selections }: QueryPlanFieldNode): (value: unknown) => string {
  if (!selections) return (value) => JSON.stringify(value);
  const write = representationWriter(supergraph, selections);
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

type Flat = { readonly conditions: readonly string[]; readonly fields: readonly QueryPlanFieldNode[] };

/** Fields by the type conditions around them, so that a type's own list can be picked once and for all. */
function flat(selections: readonly QueryPlanSelectionNode[], conditions: readonly string[] = []): readonly Flat[] {
  const fields = selections.filter((node): node is QueryPlanFieldNode => node.kind === 'Field');
  const inside = selections.flatMap((node) =>
    node.kind === 'InlineFragment' ? flat(node.selections, node.typeCondition ? [...conditions, node.typeCondition] : conditions) : [],
  );
  return fields.length > 0 ? [{ conditions, fields }, ...inside] : inside;
}

/** Two conditions may let the same type through: what both ask for is written once, what either asks for is needed. */
function merged(fields: readonly QueryPlanFieldNode[]): readonly QueryPlanFieldNode[] {
  const byName = new Map<string, QueryPlanFieldNode>();
  for (const field of fields) {
    const known = byName.get(responseName(field));
    const selections = known?.selections && field.selections ? [...known.selections, ...field.selections] : field.selections;
    byName.set(responseName(field), { ...field, ...(selections && { selections }) });
  }
  return [...byName.values()];
}

/** Compiles the planner's `requires` into a writer of representations. */
export function representationWriter(supergraph: GraphQLSchema, requires: readonly QueryPlanSelectionNode[]): Represent {
  const parts = flat(requires);
  if (parts.every(({ conditions }) => conditions.length === 0))
    return fieldsWriter(supergraph, merged(parts.flatMap(({ fields }) => fields)));
  const writers = new Map<unknown, Represent | null>();
  const writerFor = (typename: unknown): Represent | null => {
    const known = writers.get(typename);
    if (known !== undefined) return known;
    const fields = parts.filter(
      ({ conditions }) => typeof typename === 'string' && conditions.every((name) => conditionHolds(supergraph, name, typename)),
    );
    const writer = fields.length > 0 ? fieldsWriter(supergraph, merged(fields.flatMap((part) => part.fields))) : null;
    // Names come from subgraphs: an endless row of unknown ones is not kept.
    if (writers.size < 100) writers.set(typename, writer);
    return writer;
  };
  return (entity) => writerFor(entity.__typename)?.(entity) ?? null;
}
