import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';
import { type ApolloOptions, apolloExecutor, type Executor } from './apollo.ts';
import { compiledOperations } from './compiled-operations.ts';
import { planner } from './planner.ts';
import { runOperation } from './run/run.ts';

/** One supergraph, ready to answer. It never changes: another supergraph is another version. */
export type GraphVersion = {
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  readonly execute: Executor;
  stop(): Promise<void>;
};

/** @throws Error where the text is no supergraph, or names a subgraph that has no address */
export function graphVersion(options: ApolloOptions): GraphVersion {
  const { supergraphSdl, subgraphs } = options;
  const plans = planner(supergraphSdl);
  for (const name of plans.subgraphs)
    if (!subgraphs.has(name)) throw new Error(`the supergraph names the subgraph «${name}», which has no configured address`);
  const calls = new Map([...subgraphs].map(([name, { call }]) => [name, call]));
  const compiled = compiledOperations(plans);
  const apollo = apolloExecutor(options);
  return {
    supergraphSdl,
    schema: plans.schema,
    stop: apollo.stop,
    async execute(request) {
      const { queryHash, document, request: asked, context } = request;
      const operation = compiled.operation({ hash: queryHash, name: asked.operationName }, document);
      if (!operation) return apollo.execute(request);
      return runOperation(operation, { schema: plans.schema, given: asked.variables ?? {}, context: context as RequestContext, calls });
    },
  };
}
