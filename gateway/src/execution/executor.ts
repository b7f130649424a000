import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';

type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

const asErrors = (entries: unknown): readonly GraphQLError[] =>
  Array.isArray(entries) ? entries.filter((entry) => entry instanceof GraphQLError) : [];

/**
 * The seam between Apollo Server and what runs a plan: decision 11 puts the compiled executor here and keeps Apollo's for
 * what it does not compile.
 *
 * When a subgraph breaks a promise of the schema (null where there is none), Apollo's executor nulls the parent and tells
 * only in an extension. A client must not mistake that for data: it becomes an error, and no extension leaves the gateway.
 */
export const executor =
  (apollo: Executor): Executor =>
  async (request) => {
    const { data, errors, extensions } = await apollo(request);
    const all = [...(errors ?? []), ...asErrors(extensions?.valueCompletion)];
    return all.length === 0 ? { data } : { data, errors: all };
  };
