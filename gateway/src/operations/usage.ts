import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { fragmentsOf } from '../graphql-document.ts';

/** Clients name themselves: so many different names are told apart, further ones are counted together. */
const clientsToldApart = 100;

/** An operation that somebody sent. */
export type Used = { readonly schema: GraphQLSchema; readonly document: DocumentNode; readonly operation: OperationDefinitionNode };

/** Every `Type.field` that an operation selects, its fragments' too. */
export function fieldsUsed({ schema, document, operation }: Used): readonly string[] {
  const used = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(document).values()] },
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType()?.name;
        if (parent && !parent.startsWith('__') && !name.value.startsWith('__')) used.add(`${parent}.${name.value}`);
      },
    }),
  );
  return [...used];
}

/** Who uses which field, since this process started: what a change of the schema would take from whom. */
export function usage() {
  const clients = new Map<string, Map<string, number>>();
  const fieldsByOperation = new WeakMap<OperationDefinitionNode, readonly string[]>();
  const countsOf = (client: string): Map<string, number> => {
    const name = clients.has(client) || clients.size < clientsToldApart ? client : 'other';
    const counts = clients.get(name) ?? new Map<string, number>();
    clients.set(name, counts);
    return counts;
  };
  return {
    record(client: string, { schema, document, operation }: Used): void {
      const fields = fieldsByOperation.get(operation) ?? fieldsUsed({ schema, document, operation });
      fieldsByOperation.set(operation, fields);
      const counts = countsOf(client);
      for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
    },
    /** By client, how many operations selected a field. */
    counts: (): ReadonlyMap<string, ReadonlyMap<string, number>> => clients,
  };
}

export type Usage = ReturnType<typeof usage>;
