import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Condition, conditionsOf } from './condition.ts';

/** A selection set, and what it hangs on. */
export type Selected = { readonly set: SelectionSetNode; readonly conditions: readonly Condition[] };

/** One field of a response: everywhere it is selected, and what each place hangs on. */
export type SelectedField = { readonly places: readonly { readonly node: FieldNode; readonly conditions: readonly Condition[] }[] };

export type Document = { readonly schema: GraphQLSchema; readonly fragments: ReadonlyMap<string, FragmentDefinitionNode> };

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}

function inside(node: SelectionNode, { fragments }: Document): { set: SelectionSetNode; on: string | undefined } | null {
  if (node.kind === 'InlineFragment') return { set: node.selectionSet, on: node.typeCondition?.name.value };
  const fragment = node.kind === 'FragmentSpread' ? fragments.get(node.name.value) : undefined;
  return fragment ? { set: fragment.selectionSet, on: fragment.typeCondition.name.value } : null;
}

/** The fields that a value of `type` shows, by their name in the response, in the order of the document. */
export function fieldsOf(
  document: Document,
  type: GraphQLCompositeType,
  selected: readonly Selected[],
): ReadonlyMap<string, SelectedField> {
  const fields = new Map<string, { places: { node: FieldNode; conditions: readonly Condition[] }[] }>();
  const visit = ({ set, conditions }: Selected): void => {
    for (const node of set.selections) {
      const own = conditionsOf(node);
      if (own === null) continue;
      const all = own.length === 0 ? conditions : [...conditions, ...own];
      if (node.kind === 'Field') {
        const name = node.alias?.value ?? node.name.value;
        const field = fields.get(name) ?? { places: [] };
        fields.set(name, field);
        field.places.push({ node, conditions: all });
      } else {
        const part = inside(node, document);
        if (part && applies(document.schema, part.on, type)) visit({ set: part.set, conditions: all });
      }
    }
  };
  for (const each of selected) visit(each);
  return fields;
}
