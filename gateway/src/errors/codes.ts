/** The only codes a client ever sees (architecture §5). */
export const publicCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'CONFLICT',
  'QUERY_TOO_COSTLY',
  'RATE_LIMITED',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type PublicCode = (typeof publicCodes)[number];

/** Apollo's own codes for a request that the client got wrong. */
const clientFaults: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'INTROSPECTION_DISABLED',
  'MAX_RECURSIVE_SELECTIONS_EXCEEDED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INVALID_GRAPHQL',
]);

const known: ReadonlySet<unknown> = new Set(publicCodes);
const isPublic = (code: unknown): code is PublicCode => known.has(code);

/** Everything that is not on the list is our fault, and none of the client's business. */
export function publicCode(code: unknown): PublicCode {
  if (isPublic(code)) return code;
  return clientFaults.has(code) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}
