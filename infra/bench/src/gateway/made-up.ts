import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';

/** An object that was made up: a number says all of it; `rows`: how many its lists hold. */
type Source = { readonly __typename: string; readonly n: number; readonly rows: number } & Record<string, unknown>;
type Arguments = Readonly<Record<string, unknown>>;

const hashOf = (text: string): number => {
  let hash = 7;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return hash;
};

function leaf(type: GraphQLNamedType, name: string, n: number): unknown {
  if (isEnumType(type)) return type.getValues()[n % type.getValues().length]?.name;
  switch (type.name) {
    case 'Int':
    case 'Float':
      return n % 1000;
    case 'Boolean':
      return n % 2 === 0;
    case 'Date':
      return '2022-03-01';
    case 'DateTime':
      return '2022-03-01T00:00:00Z';
    default:
      return `${name} ${n}: Ủy ban nhân dân phường Bưởi`;
  }
}

/** Sixty of each, so that rows share what they refer to as rows of a district do. */
const many = 60;

function resolved(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  source: Source | undefined,
  args: Arguments,
) {
  const given = source?.[field.name];
  if (given !== undefined) return given;
  const n = hashOf(`${parent.name}.${field.name}#${source?.n ?? 0}${JSON.stringify(args)}`) % many;
  const type = getNamedType(field.type);
  const rows = typeof args.first === 'number' ? args.first : 2;
  const one = (index: number): unknown => {
    const shown = isAbstractType(type) ? schema.getPossibleTypes(type)[0] : type;
    return isObjectType(shown)
      ? ({ __typename: shown.name, n: (n + index) % many, rows } satisfies Source)
      : leaf(type, field.name, n + index);
  };
  if (field.name === 'id' || field.name === 'code') return `${parent.name}-${source?.n ?? 0}`;
  return isListType(getNullableType(field.type)) ? Array.from({ length: source?.rows ?? rows }, (_, index) => one(index)) : one(0);
}

/** A subgraph's own schema over made-up rows, always the same ones: what is measured is the way through the gateway. */
export function madeUpSchema(sdl: string): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields()))
      if (!field.name.startsWith('_'))
        field.resolve = (source, args) => resolved(schema, type, field, source as Source | undefined, args as Arguments);
    const resolveReference = (reference: Readonly<Record<string, unknown>>) => {
      const n = Number(String(reference.id ?? reference.code).replace(/\D/g, ''));
      return { ...reference, __typename: type.name, n, rows: 2 };
    };
    type.extensions = { apollo: { subgraph: { resolveReference } } };
  }
  return schema;
}
