import { type GraphQLLeafType, isEnumType } from 'graphql';

type IsValid = (value: unknown) => boolean;

const isInteger: IsValid = (value) => Number.isInteger(value);
const isText: IsValid = (value) => typeof value === 'string';

const builtIn: Readonly<Record<string, IsValid>> = {
  Int: isInteger,
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  String: isText,
  ID: (value) => isText(value) || isInteger(value),
};

/** Whether a subgraph's value may leave as a value of this type. Custom scalars are their subgraph's to check. */
export function validLeaf(type: GraphQLLeafType): IsValid {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return builtIn[type.name] ?? (() => true);
}
