import { type DirectiveNode, GraphQLIncludeDirective, GraphQLSkipDirective, getDirectiveValues, type SelectionNode } from 'graphql';

/** `@include(if: $variable)` holds where the variable is true, `@skip(if: $variable)` where it is false. */
export type Condition = { readonly variable: string; readonly holdsAt: boolean };

export type Variables = Readonly<Record<string, unknown>>;

/** All of them hold. */
export const hold = (conditions: readonly Condition[], variables: Variables): boolean =>
  conditions.every(({ variable, holdsAt }) => variables[variable] === holdsAt);

function conditionOf(directive: DirectiveNode, holdsAt: boolean): Condition | null {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  return value?.kind === 'Variable' ? { variable: value.name.value, holdsAt } : null;
}

/** @returns what a selection hangs on; null where it is never selected, because a literal says so */
export function conditionsOf(node: SelectionNode): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (const directive of node.directives ?? []) {
    const holdsAt = directive.name.value === 'include' ? true : directive.name.value === 'skip' ? false : null;
    if (holdsAt === null) continue;
    const condition = conditionOf(directive, holdsAt);
    if (condition) conditions.push(condition);
    else {
      const of = holdsAt ? GraphQLIncludeDirective : GraphQLSkipDirective;
      if (getDirectiveValues(of, { directives: [directive] })?.if !== holdsAt) return null;
    }
  }
  return conditions;
}
