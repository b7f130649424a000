import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** What an answer may hold: `objects` in all; `list` is the chain of lists, outermost first, that makes most of them. */
export type Cost = { readonly objects: number; readonly list: readonly string[] };

/** What a list without `first` is taken to hold. */
const unsized = 10;
const nothing: Cost = { objects: 0, list: [] };

type Walk = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly defaults: ReadonlyMap<string, number>;
  readonly variables: Variables;
};

const asSize = (value: unknown): number | null => (Number.isInteger(value) ? Math.max(0, Number(value)) : null);

/** The `first` that a field is asked with: literal, variable, the variable's or the argument's default. */
function askedFor(field: GraphQLField<unknown, unknown>, node: FieldNode, { variables, defaults }: Walk): number | null {
  const declared = field.args.find((argument) => argument.name === 'first');
  if (!declared) return null;
  const value = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (value?.kind === 'IntValue') return asSize(Number(value.value));
  if (value?.kind === 'Variable') {
    const name = value.name.value;
    return (Object.hasOwn(variables, name) ? asSize(variables[name]) : defaults.get(name)) ?? unsized;
  }
  return asSize(declared.defaultValue) ?? unsized;
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

function fieldCost(walk: Walk, parent: GraphQLNamedType, node: FieldNode, inherited: number | null): Cost {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return nothing;
  const field = parent.getFields()[node.name.value];
  const type = field && getNamedType(field.type);
  if (!field || !node.selectionSet || !isCompositeType(type)) return nothing;
  const first = askedFor(field, node, walk);
  const size = isList(field.type) ? (first ?? inherited ?? unsized) : 1;
  // A connection does not multiply its page info: `first` reaches the lists right under it.
  const inside = selectionCost(walk, type, node.selectionSet, first);
  const label = first === null ? [] : [`${node.name.value}(first: ${first})`];
  return { objects: size * (1 + inside.objects), list: [...label, ...inside.list] };
}

function selectionCost(walk: Walk, parent: GraphQLNamedType, { selections }: SelectionSetNode, inherited: number | null): Cost {
  let objects = 0;
  let most = nothing;
  for (const selection of selections) {
    const cost = oneSelection(walk, parent, selection, inherited);
    objects += cost.objects;
    if (cost.objects > most.objects) most = cost;
  }
  return { objects, list: most.list };
}

function oneSelection(walk: Walk, parent: GraphQLNamedType, node: SelectionSetNode['selections'][number], inherited: number | null): Cost {
  if (node.kind === 'Field') return fieldCost(walk, parent, node, inherited);
  const fragment = node.kind === 'InlineFragment' ? node : walk.fragments.get(node.name.value);
  if (!fragment) return nothing;
  const type = fragment.typeCondition ? walk.schema.getType(fragment.typeCondition.name.value) : parent;
  return type ? selectionCost(walk, type, fragment.selectionSet, inherited) : nothing;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): ReadonlyMap<string, number> {
  const defaults = new Map<string, number>();
  for (const { variable, defaultValue } of variableDefinitions) {
    if (defaultValue?.kind === 'IntValue') defaults.set(variable.name.value, Number(defaultValue.value));
  }
  return defaults;
}

/**
 * Estimates how many objects a valid operation may return, from `first` and what hangs under it. Introspection is free:
 * graphql-js bounds it by itself. The caller has bounded the expanded selections, so this ends soon.
 */
export function costOf(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  operation: OperationDefinitionNode,
  variables: Variables,
): Cost {
  const root = schema.getRootType(operation.operation);
  if (!root) return nothing;
  return selectionCost({ schema, fragments, defaults: defaultsOf(operation), variables }, root, operation.selectionSet, null);
}
