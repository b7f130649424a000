import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
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
  /** Compiles an operation before somebody asks for it. @returns whether this graph can answer it */
  prepare(operation: { readonly id: string; readonly body: string }): boolean;
  /** Resolves when the last request that this version has in hand has ended. */
  idle(): Promise<void>;
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
  let inHand = 0;
  let whenIdle: (() => void) | undefined;
  const execute: Executor = async (request) => {
    const { queryHash, document, request: asked, context } = request;
    const operation = compiled.operation({ hash: queryHash, name: asked.operationName }, document);
    if (!operation) return apollo.execute(request);
    return runOperation(operation, { schema: plans.schema, given: asked.variables ?? {}, context: context as RequestContext, calls });
  };
  return {
    supergraphSdl,
    schema: plans.schema,
    async execute(request) {
      inHand++;
      try {
        return await execute(request);
      } finally {
        if (--inHand === 0) whenIdle?.();
      }
    },
    prepare({ id, body }) {
      try {
        const document: DocumentNode = parse(body);
        return compiled.operation({ hash: id, name: undefined }, document) !== null;
      } catch {
        // An operation of another time of the schema: whoever still asks it is told what is wrong with it.
        return false;
      }
    },
    idle: () => (inHand === 0 ? Promise.resolve() : new Promise((resolve) => (whenIdle = resolve))),
    stop: apollo.stop,
  };
}
