import { GraphQLError } from 'graphql';
import type { Variables } from '../compile/condition.ts';

/** What one pass over the merged data keeps: where it stands, and what it found wrong. */
export type Projection = {
  readonly variables: Variables;
  readonly errors: GraphQLError[];
  /** Overwritten as the pass goes on: the first `depth` of it are the place of the present value. */
  readonly path: (string | number)[];
};

/** Null, and an error already says why. */
export const failed = Symbol('failed');
/** There must be a value and there is none: whatever holds it becomes null. */
export const bubbling = Symbol('bubbling');

/** Makes a value fit to leave. @returns the value, null, `failed` or `bubbling` */
export type Project = (value: unknown, projection: Projection, depth: number) => unknown;

/** Notes that a subgraph broke a promise of the schema. The client learns where, the log learns what. */
export function breach({ errors, path }: Projection, depth: number, message: string): typeof failed {
  errors.push(new GraphQLError(message, { path: path.slice(0, depth), extensions: { code: 'INTERNAL_SERVER_ERROR' } }));
  return failed;
}
