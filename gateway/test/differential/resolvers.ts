import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { hashOf } from './dice.ts';

/** How often, once in so many, a field is null or fails; 0: never. */
export type Trouble = { readonly nulls: number; readonly errors: number };

type Source = { readonly __typename: string; readonly n: number } & Record<string, unknown>;

const numberOf = (reference: Record<string, unknown>): number =>
  Number(String(reference.id ?? reference.sku ?? '').replace(/\D/g, '')) || 0;
const isKey = (name: string): boolean => name === 'id' || name === 'sku' || name === 'part' || name === 'code';

function leaf(type: GraphQLOutputType, n: number, hash: number): unknown {
  if (isEnumType(type)) return type.getValues()[hash % type.getValues().length]?.name;
  switch (String(type)) {
    case 'Int':
      return hash % 100;
    case 'Float':
      return (hash % 100) / 4;
    case 'Boolean':
      return hash % 2 === 0;
    case 'Stamp':
      return { at: hash % 50, marks: [n, null] };
    default:
      return `v${hash % 1000}`;
  }
}

/** Every field has a value that hangs on its type, its object and its arguments: all subgraphs agree on it. */
function valueFor(schema: GraphQLSchema, type: GraphQLOutputType, n: number, salt: string, trouble: Trouble, mayBeNull: boolean): unknown {
  const hash = hashOf(salt);
  if (isNonNullType(type)) return valueFor(schema, type.ofType, n, salt, trouble, false);
  if (mayBeNull && trouble.nulls > 0 && hash % trouble.nulls === 0) return null;
  if (isListType(type)) {
    return Array.from({ length: hash % 4 }, (_, index) => valueFor(schema, type.ofType, n, `${salt}/${index}`, trouble, true));
  }
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  const chosen = possible[hash % Math.max(1, possible.length)];
  return chosen ? ({ __typename: chosen.name, n: hash % 5 } satisfies Source) : leaf(type, n, hash);
}

function keyValue(type: string, name: string, n: number): unknown {
  if (name === 'id') return `${type}-${n}`;
  if (name === 'sku') return `sku${n}`;
  return name === 'part' ? { __typename: 'Part', n, code: `code${n}` } : `code${n}`;
}

function resolveAll(schema: GraphQLSchema, type: GraphQLObjectType, trouble: Trouble): void {
  for (const field of Object.values(type.getFields())) {
    if (field.name.startsWith('_')) continue;
    field.resolve = (source: Source | undefined, args) => {
      const n = source?.n ?? 0;
      const given = source?.[field.name];
      if (given !== undefined) return given;
      if (isKey(field.name)) return keyValue(type.name, field.name, n);
      const salt = `${type.name}.${field.name}(${JSON.stringify(args)})#${n}`;
      if (trouble.errors > 0 && hashOf(`${salt}!`) % trouble.errors === 0)
        throw new GraphQLError(`${salt} failed`, { extensions: { code: 'CONFLICT' } });
      if (field.name.endsWith('Made')) return `made of ${JSON.stringify(source?.base)}`;
      return valueFor(schema, field.type, n, salt, trouble, true);
    };
  }
}

/** A subgraph whose answers are made up, the same ones each time. */
export function subgraphSchema(sdl: string, trouble: Trouble): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (isAbstractType(type)) type.resolveType = (source: Source) => source.__typename;
    if (!isObjectType(type)) continue;
    resolveAll(schema, type, trouble);
    type.extensions = {
      apollo: {
        subgraph: {
          resolveReference: (reference: Record<string, unknown>) => {
            const n = numberOf(reference);
            if (trouble.nulls > 0 && hashOf(`${type.name}${n}?`) % (trouble.nulls * 2) === 0) return null;
            return { ...reference, __typename: type.name, n };
          },
        },
      },
    };
  }
  return schema;
}
