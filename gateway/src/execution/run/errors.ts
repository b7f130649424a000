import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { sharedPath, subgraphFailure } from '../../subgraphs/failure.ts';
import type { CallOutcome } from '../../subgraphs/transport.ts';
import type { Fetch } from '../compile/fetch.ts';
import { type Path, pathsAt } from './entities.ts';
import type { Execution } from './execution.ts';

const asError = ({ message, extensions }: GraphQLFormattedError, path: Path | undefined): GraphQLError =>
  new GraphQLError(message, { path, extensions });

/** A subgraph that did not answer: one error for the whole fetch. A client that has left reads none. */
export function callFailed({ errors }: Execution, { subgraph, place }: Fetch, outcome: Exclude<CallOutcome['outcome'], 'answered'>): void {
  if (outcome === 'abandoned') return;
  errors.push(subgraphFailure(subgraph, outcome === 'timeout' ? 'timeout' : 'unavailable', place));
}

/** A subgraph that answered something else than it was asked. */
export function brokenPromise({ errors }: Execution, { subgraph, place }: Fetch): void {
  const message = `«${subgraph}» did not answer with the entities it was asked for`;
  errors.push(new GraphQLError(message, { path: sharedPath(place), extensions: { code: 'INTERNAL_SERVER_ERROR' } }));
}

/** Errors of a subgraph's own fields: their paths are those of the answer. */
export function downstreamErrors({ errors }: Execution, found: readonly GraphQLFormattedError[]): void {
  for (const error of found) errors.push(asError(error, error.path));
}

/** Errors inside entities: told once for every place of the answer where the entity stands. */
export function entityErrors(
  execution: Execution,
  { place }: Fetch,
  slots: readonly number[],
  found: readonly GraphQLFormattedError[],
): void {
  const paths = pathsAt(execution.data, place);
  for (const error of found) {
    const [root, slot, ...inside] = error.path ?? [];
    if (root !== '_entities' || typeof slot !== 'number') execution.errors.push(asError(error, sharedPath(place)));
    else
      for (const [index, path] of paths.entries()) if (slots[index] === slot) execution.errors.push(asError(error, [...path, ...inside]));
  }
}
