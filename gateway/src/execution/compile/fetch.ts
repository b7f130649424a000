import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Represent, representationWriter } from './representation.ts';

export type Place = readonly string[];

/** A request to one subgraph, ready but for the variables and, where it is about entities, their representations. */
export type Fetch = {
  readonly subgraph: string;
  /** Where in the answer it belongs, `@` standing for every row of a list; empty: at the root. */
  readonly place: Place;
  /** It reads, so it may be sent again. */
  readonly idempotent: boolean;
  /** The request's text up to the first variable. */
  readonly head: string;
  /** Variables of the client's that it passes on. */
  readonly variables: readonly string[];
  readonly represent: Represent | null;
};

/** The planner numbers the operations of a plan; without the names, equal requests are equal texts, here and in the subgraph's caches. */
const nameless = (operation: string): string => operation.replace(/^(query|mutation)\s+\w+/, '$1');

/** @returns null where the fetch needs what is not compiled: rewritten data, or entities under a variable of the client's of that name */
export function fetchOf(supergraph: GraphQLSchema, node: FetchNode, place: Place): Fetch | null {
  const { serviceName, operation, operationKind, requires, variableUsages = [] } = node;
  if (node.inputRewrites?.length || node.outputRewrites?.length || node.contextRewrites?.length || node.hasDefers) return null;
  // Fields of the root type found deeper down, or a client's variable in the way of ours: rare enough to leave to Apollo's executor.
  if (requires ? variableUsages.includes('representations') : place.length > 0) return null;
  return {
    subgraph: serviceName,
    place,
    idempotent: operationKind === 'query',
    head: `{"query":${JSON.stringify(nameless(operation))},"variables":{`,
    variables: variableUsages,
    represent: requires ? representationWriter(supergraph, requires) : null,
  };
}
