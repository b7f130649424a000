import type { GraphQLFormattedError } from 'graphql';

/** What a subgraph said, in the shape that the executor relies on. */
export type SubgraphAnswer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isError = (value: unknown): value is GraphQLFormattedError => isRecord(value) && typeof value.message === 'string';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns the answer in `text`, or null where it is not a GraphQL response */
export function answerIn(text: string): SubgraphAnswer | null {
  const body = parsed(text);
  if (!isRecord(body) || !('data' in body || 'errors' in body)) return null;
  const { data, errors } = body;
  if (data !== undefined && data !== null && !isRecord(data)) return null;
  if (errors === undefined || errors === null) return { data };
  return Array.isArray(errors) && errors.every(isError) ? { data, errors } : null;
}
