import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../../context.ts';
import type { CallOutcome } from '../../subgraphs/transport.ts';
import type { Variables } from '../compile/condition.ts';
import type { CompiledOperation } from '../compile/operation.ts';
import type { Entity } from '../compile/representation-value.ts';

/** Sends a request's text to a subgraph. `idempotent`: it may be sent again where a connection breaks. */
export type Call = (body: string, context: RequestContext, idempotent: boolean) => Promise<CallOutcome>;

/** One run of an operation. */
export type Execution = {
  readonly operation: CompiledOperation;
  /** As the client gave them: subgraphs know the defaults. */
  readonly given: Variables;
  /** With the defaults: what conditions ask. */
  readonly variables: Variables;
  readonly context: RequestContext;
  readonly calls: ReadonlyMap<string, Call>;
  readonly data: Entity;
  readonly errors: GraphQLError[];
  /** Answers to requests that the plan makes more than once, by the whole text; of one request, so of one identity. */
  readonly inFlight: Map<string, Promise<CallOutcome>>;
};
