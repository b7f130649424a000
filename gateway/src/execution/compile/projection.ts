import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { breach, bubbling, failed, type Project, type Projection } from '../run/projection.ts';
import { type Condition, hold, type Variables } from './condition.ts';
import { validLeaf } from './leaf.ts';
import { type Document, fieldsOf, type Selected, type SelectedField } from './selections.ts';

/** One field of an answer. `when`: any of these lists of conditions must hold; null where it is always there. */
type FieldShape = { readonly name: string; readonly when: readonly (readonly Condition[])[] | null; readonly project: Project };
type Shape = readonly FieldShape[];
type Data = Readonly<Record<string, unknown>>;

const isWanted = (when: readonly (readonly Condition[])[], variables: Variables): boolean =>
  when.some((conditions) => hold(conditions, variables));

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

function projectFields(shape: Shape, value: Data, projection: Projection, depth: number): Record<string, unknown> | typeof failed {
  const output: Record<string, unknown> = {};
  for (const { name, when, project } of shape) {
    if (when !== null && !isWanted(when, projection.variables)) continue;
    projection.path[depth] = name;
    const result = project(value[name], projection, depth + 1);
    if (result === bubbling) return failed;
    output[name] = result === failed ? null : result;
  }
  return output;
}

function nonNull(inner: Project, what: string): Project {
  return (value, projection, depth) => {
    const result = inner(value, projection, depth);
    if (result === null) breach(projection, depth, `Cannot return null for non-nullable field ${what}.`);
    return result === null || result === failed ? bubbling : result;
  };
}

function list(inner: Project, what: string): Project {
  return (value, projection, depth) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) return breach(projection, depth, `Expected a list for ${what}.`);
    const output: unknown[] = new Array(value.length);
    let holds = true;
    for (let index = 0; index < value.length; index++) {
      projection.path[depth] = index;
      const result = inner(value[index], projection, depth + 1);
      if (result === bubbling) holds = false;
      output[index] = result === failed ? null : result;
    }
    return holds ? output : failed;
  };
}

function leaf(isValid: (value: unknown) => boolean, what: string): Project {
  return (value, projection, depth) => {
    if (value === null || value === undefined) return null;
    return isValid(value) ? value : breach(projection, depth, `Invalid value found for ${what}.`);
  };
}

/** The shape of each type that a value may turn out to have; compiled when the first such value comes. */
function shapesOf(document: Document, type: GraphQLCompositeType, selected: readonly Selected[]): (typename: unknown) => Shape | undefined {
  const shapes = new Map<unknown, Shape | undefined>();
  return (typename) => {
    if (shapes.has(typename)) return shapes.get(typename);
    const found = typename === undefined ? type : typeof typename === 'string' ? document.schema.getType(typename) : undefined;
    const shape = found && isCompositeType(found) ? shapeOf(document, found, selected) : undefined;
    // Names come from subgraphs: an endless row of unknown ones is not kept.
    if (shape || shapes.size < 100) shapes.set(typename, shape);
    return shape;
  };
}

function object(document: Document, type: GraphQLCompositeType, selected: readonly Selected[], what: string): Project {
  const shapeFor = shapesOf(document, type, selected);
  return (value, projection, depth) => {
    if (value === null || value === undefined) return null;
    if (!isData(value)) return breach(projection, depth, `Expected an object for ${what}.`);
    const shape = shapeFor(value.__typename);
    return shape ? projectFields(shape, value, projection, depth) : breach(projection, depth, `Invalid __typename found for ${what}.`);
  };
}

function projectOf(document: Document, type: GraphQLOutputType, selected: readonly Selected[], what: string): Project {
  if (isNonNullType(type)) return nonNull(projectOf(document, type.ofType, selected, what), what);
  if (isListType(type)) return list(projectOf(document, type.ofType, selected, what), what);
  return isLeafType(type) ? leaf(validLeaf(type), what) : object(document, type, selected, what);
}

/** Where the data does not say of which type a value of an interface or union is, nobody can. */
const typename = (type: GraphQLCompositeType): Project => (isObjectType(type) ? () => type.name : () => bubbling);

function selectedUnder({ places }: SelectedField): readonly Selected[] {
  const [first] = places;
  // What a single place hangs on has been asked by the time its inside is looked at.
  if (places.length === 1 && first?.node.selectionSet) return [{ set: first.node.selectionSet, conditions: [] }];
  return places.flatMap(({ node, conditions }) => (node.selectionSet ? [{ set: node.selectionSet, conditions }] : []));
}

function fieldShape(document: Document, type: GraphQLCompositeType, name: string, field: SelectedField): readonly FieldShape[] {
  const when = field.places.some(({ conditions }) => conditions.length === 0) ? null : field.places.map(({ conditions }) => conditions);
  const fieldName = field.places[0]?.node.name.value ?? '';
  if (fieldName === '__typename') return [{ name, when, project: typename(type) }];
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (!definition) return [];
  return [{ name, when, project: projectOf(document, definition.type, selectedUnder(field), `${type.name}.${fieldName}`) }];
}

const shapeOf = (document: Document, type: GraphQLCompositeType, selected: readonly Selected[]): Shape =>
  [...fieldsOf(document, type, selected)].flatMap(([name, field]) => fieldShape(document, type, name, field));

/** How the answer to an operation is made from the merged data: what was asked for, in its order, nulls where they belong. */
export function projectionOf(document: Document, root: GraphQLCompositeType, selected: Selected) {
  const shape = shapeOf(document, root, [selected]);
  return (data: Data, projection: Projection): Record<string, unknown> | null => {
    const result = projectFields(shape, data, projection, 0);
    return result === failed ? null : result;
  };
}
