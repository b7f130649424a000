import type { GraphQLFormattedError } from 'graphql';

/** An answer before its errors have been made fit to be seen. */
export type Answer = {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
};
