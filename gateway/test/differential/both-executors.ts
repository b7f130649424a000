import { createLog } from '@danvan/runtime';
import { type DocumentNode, type GraphQLError, type GraphQLFormattedError, type GraphQLSchema, graphql, parse } from 'graphql';
import type { RequestContext } from '../../src/context.ts';
import { publicError } from '../../src/errors/public-error.ts';
import { apolloExecutor, type Executor } from '../../src/execution/apollo.ts';
import { compiledOperations } from '../../src/execution/compiled-operations.ts';
import { planner } from '../../src/execution/planner.ts';
import { runOperation } from '../../src/execution/run/run.ts';
import type { Subgraph } from '../../src/subgraphs/subgraph.ts';
import { compose } from '../../src/supergraph/compose.ts';
import type { Asked } from './documents.ts';
import type { Federation } from './federation.ts';
import { subgraphSchema, type Trouble } from './resolvers.ts';

export type Said = { readonly data: unknown; readonly errors: readonly string[] };

const context: RequestContext = {
  requestId: 'request-1',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00',
  language: 'en',
  actor: { id: 'anonymous', roles: ['PUBLIC'], organizationId: null },
  address: '127.0.0.1',
  until: Number.POSITIVE_INFINITY,
  gone: new AbortController().signal,
  client: 'tests',
  seen: { kind: 'query' },
};

function inProcess(name: string, schema: GraphQLSchema): Pick<Subgraph, 'name' | 'call'> & { calls: string[] } {
  const calls: string[] = [];
  return {
    name,
    calls,
    async call(body) {
      calls.push(body);
      const { query, variables, operationName } = JSON.parse(body);
      const answer = await graphql({ schema, source: query, variableValues: variables, operationName });
      return { outcome: 'answered', answer: JSON.parse(JSON.stringify(answer)) };
    },
  };
}

/** As a client sees it, in no order. */
const seen = (error: GraphQLError | GraphQLFormattedError): string => {
  const { message, path, extensions } = publicError('toJSON' in error ? error.toJSON() : error, context);
  return JSON.stringify([path, extensions?.code, message]);
};

const told = ({ data, errors }: { data?: unknown; errors?: readonly (GraphQLError | GraphQLFormattedError)[] }): Said => ({
  data: JSON.parse(JSON.stringify(data ?? null)),
  errors: (errors ?? []).map(seen).sort(),
});

type ApolloRequest = Parameters<Executor>[0];

function apolloRequest(schema: GraphQLSchema, document: DocumentNode, { query, variables }: Asked): ApolloRequest {
  const request = { request: { query, variables }, document, queryHash: query, source: query, schema, context, metrics: {} };
  return request as unknown as ApolloRequest;
}

/** The same graph under Apollo's executor and under ours, over the same subgraphs in this process. */
export function bothExecutors(parts: Federation, schemas: ReadonlyMap<string, GraphQLSchema>) {
  const composition = compose(parts);
  if ('errors' in composition) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  const { supergraphSdl } = composition;
  const subgraphs = new Map(parts.map(({ name }) => [name, inProcess(name, schemas.get(name) as GraphQLSchema)]));
  const apollo = apolloExecutor({ supergraphSdl, subgraphs, log: createLog('gateway', 'silent') });
  const plans = planner(supergraphSdl);
  const compiled = compiledOperations(plans);
  const calls = new Map([...subgraphs].map(([name, { call }]) => [name, call]));
  return {
    schema: plans.schema,
    calls: (name: string) => subgraphs.get(name)?.calls ?? [],
    apollo: async (asked: Asked): Promise<Said> => told(await apollo.execute(apolloRequest(plans.schema, parse(asked.query), asked))),
    /** @returns null where the operation is not compiled */
    async compiled(asked: Asked): Promise<Said | null> {
      const operation = compiled.operation({ hash: asked.query, name: undefined }, parse(asked.query));
      return operation ? told(await runOperation(operation, { schema: plans.schema, given: asked.variables, context, calls })) : null;
    },
    stop: apollo.stop,
  };
}

export const madeUp = (parts: Federation, trouble: Trouble) =>
  bothExecutors(parts, new Map(parts.map(({ name, sdl }) => [name, subgraphSchema(sdl, trouble)])));
