import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';

export type Planner = {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The same with what clients do not see. */
  readonly supergraph: GraphQLSchema;
  /** The subgraphs' names in the supergraph. */
  readonly subgraphs: readonly string[];
  /** Plans one operation of a valid document; takes milliseconds. @throws GraphQLError where the operation is too large to plan */
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
};

/** How many ways of fetching an operation are weighed at most: more would let one document hold the process. */
const maxEvaluatedPlans = 1_000;

/** Reads a supergraph. @throws Error where it is none */
export function planner(supergraphSdl: string): Planner {
  const supergraph = Supergraph.build(supergraphSdl);
  const apiSchema = supergraph.apiSchema();
  const queryPlanner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans } });
  return {
    schema: apiSchema.toGraphQLJSSchema(),
    supergraph: supergraph.schema.toGraphQLJSSchema(),
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
    plan: (document, operationName) =>
      queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName, validate: false })),
  };
}
