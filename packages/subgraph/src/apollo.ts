import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Log } from '@danvan/runtime';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from './context.ts';
import { formatErrors } from './errors.ts';
import type { Operation } from './operation.ts';

/** Apollo Server without what is not used: each of these plugins costs every field or every request something. */
export function apolloServer<Context extends RequestContext>(schema: GraphQLSchema, log: Log): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    formatError: formatErrors(log),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    persistedQueries: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/**
 * Executes one operation. The gateway alone asks, always in the same form, so what Apollo's HTTP layer would negotiate is settled.
 * @returns the HTTP status and the body as JSON
 */
export async function execute<Context extends RequestContext>(
  server: ApolloServer<Context>,
  operation: Operation,
  contextValue: Context,
): Promise<{ readonly status: number; readonly body: string }> {
  const { http, body } = await server.executeOperation(operation, { contextValue });
  if (body.kind !== 'single') throw new Error('an answer in parts, which no directive of ours asks for');
  const { data, errors } = body.singleResult;
  return { status: http.status ?? 200, body: JSON.stringify(errors ? { errors, data } : { data }) };
}
