import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { mergeInto } from '../run/merge.ts';

export type Entity = Record<string, unknown>;

export const responseName = ({ alias, name }: QueryPlanFieldNode): string => alias ?? name;

/** Whether a condition lets a type through, by the supergraph, which knows more types than clients do. */
export function conditionHolds(supergraph: GraphQLSchema, condition: string, typename: string): boolean {
  if (condition === typename) return true;
  const [wanted, type] = [supergraph.getType(condition), supergraph.getType(typename)];
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && supergraph.isSubType(wanted, type);
}

const isObject = (value: unknown): value is Entity => typeof value === 'object' && value !== null;

function inside(supergraph: GraphQLSchema, value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((row) => inside(supergraph, row, selections));
  return isObject(value) ? representationValue(supergraph, value, selections) : null;
}

/**
 * A representation where several conditions let the entity's type through: what one of them asks for may be missing, and then
 * the others still count. Rare, so it is read as the planner wrote it.
 * @returns null where a field outside of any condition is missing
 */
export function representationValue(
  supergraph: GraphQLSchema,
  entity: Entity,
  selections: readonly QueryPlanSelectionNode[],
): Entity | null {
  const result: Entity = {};
  for (const node of selections) {
    if (node.kind === 'Field') {
      const name = responseName(node);
      if (entity[name] === undefined) return null;
      result[name] = node.selections ? inside(supergraph, entity[name], node.selections) : entity[name];
    } else if (
      node.typeCondition &&
      typeof entity.__typename === 'string' &&
      conditionHolds(supergraph, node.typeCondition, entity.__typename)
    ) {
      const part = representationValue(supergraph, entity, node.selections);
      if (part) mergeInto(result, part);
    }
  }
  return result;
}
