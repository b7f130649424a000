import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Fetch, fetchOf, type Place } from './fetch.ts';

/** A plan as it is run. */
export type Step =
  | { readonly kind: 'fetch'; readonly fetch: Fetch }
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly Step[] }
  | { readonly kind: 'condition'; readonly variable: string; readonly whenTrue: Step | null; readonly whenFalse: Step | null };

const isPlace = (path: readonly (string | number)[]): path is Place => path.every((part) => typeof part === 'string');

function stepsOf(supergraph: GraphQLSchema, nodes: readonly PlanNode[], place: Place): readonly Step[] | null {
  const steps = nodes.map((node) => stepOf(supergraph, node, place));
  return steps.every((step) => step !== null) ? steps : null;
}

/** @returns null where a part of the plan is of a kind that is not compiled */
export function stepOf(supergraph: GraphQLSchema, node: PlanNode, place: Place = []): Step | null {
  switch (node.kind) {
    case 'Fetch': {
      const fetch = fetchOf(supergraph, node, place);
      return fetch && { kind: 'fetch', fetch };
    }
    case 'Flatten':
      return isPlace(node.path) ? stepOf(supergraph, node.node, [...place, ...node.path]) : null;
    case 'Sequence':
    case 'Parallel': {
      const steps = stepsOf(supergraph, node.nodes, place);
      return steps && { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', steps };
    }
    case 'Condition': {
      const [whenTrue, whenFalse] = [node.ifClause, node.elseClause].map((clause) =>
        clause ? stepOf(supergraph, clause, place) : undefined,
      );
      if (whenTrue === null || whenFalse === null) return null;
      return { kind: 'condition', variable: node.condition, whenTrue: whenTrue ?? null, whenFalse: whenFalse ?? null };
    }
    case 'Defer':
      return null;
  }
}

/** Every fetch of a plan. */
export function fetchesIn(step: Step): readonly Fetch[] {
  if (step.kind === 'fetch') return [step.fetch];
  if (step.kind !== 'condition') return step.steps.flatMap(fetchesIn);
  return [step.whenTrue, step.whenFalse].flatMap((branch) => (branch ? fetchesIn(branch) : []));
}
