import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { RequestContext } from '../context.ts';
import { type ApolloOptions, apolloExecutor, type Executor } from './apollo.ts';
import type { Variables } from './compile/condition.ts';
import { compiledOperations } from './compiled-operations.ts';
import { planner } from './planner.ts';
import { type Result, runOperation } from './run/run.ts';

/** A valid operation as somebody asks for it. `hash`: of its document's text. */
export type AskedOperation = {
  readonly hash: string;
  readonly name: string | undefined;
  readonly document: DocumentNode;
  readonly given: Variables;
  readonly context: RequestContext;
};

/** One supergraph, ready to answer. It never changes: another supergraph is another version. */
export type GraphVersion = {
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  /** Runs an operation that is compiled. @returns null where it is not. @throws GraphQLError where it is too large to plan */
  answer(asked: AskedOperation): Promise<Result> | null;
  /** Runs any operation, as Apollo does. */
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
  const counted = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    inHand++;
    try {
      return await work();
    } finally {
      if (--inHand === 0) whenIdle?.();
    }
  };
  return {
    supergraphSdl,
    schema: plans.schema,
    answer({ hash, name, document, given, context }) {
      const operation = compiled.operation({ hash, name }, document);
      return operation && counted(() => runOperation(operation, { schema: plans.schema, given, context, calls }));
    },
    execute: (request) => counted(() => apollo.execute(request)),
    prepare({ id, body }) {
      try {
        return compiled.operation({ hash: id, name: undefined }, parse(body)) !== null;
      } catch {
        // An operation of another time of the schema: whoever still asks it is told what is wrong with it.
        return false;
      }
    },
    idle: () =>
      inHand === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            whenIdle = resolve;
          }),
    stop: apollo.stop,
  };
}
