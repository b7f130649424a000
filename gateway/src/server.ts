import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Log } from '@danvan/runtime';
import type { RequestContext } from './context.ts';
import type { Answer } from './http/answer.ts';
import type { Operation } from './http/operation.ts';
import { shapeRules } from './limits/armor.ts';
import { costLimit, type Resolved } from './limits/cost-plugin.ts';
import { limits } from './limits/limits.ts';
import type { SpendingRules } from './limits/spending.ts';

export type ServerOptions = {
  readonly gateway: GatewayInterface;
  readonly introspection: boolean;
  readonly spend: SpendingRules;
  /** Told of every operation that may run. */
  readonly onResolved: (resolved: Resolved, context: RequestContext) => void;
  readonly log: Log;
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
};

/** Apollo Server with our limits and nothing that speaks to anyone else. */
export function apolloServer({ gateway, introspection, spend, onResolved, log, plugins }: ServerOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway,
    introspection,
    logger: log,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: limits.recursiveSelections,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: shapeRules(),
    validationOptions: { maxErrors: limits.validationErrors },
    plugins: [
      costLimit(spend, onResolved),
      ...plugins,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}

/**
 * Executes one operation. The door has done what Apollo's HTTP layer would do, so the shorter way is taken.
 * @param patienceMs how long an answer is waited for
 */
export const executor =
  (server: ApolloServer<RequestContext>, patienceMs: number) =>
  async (operation: Operation, context: RequestContext): Promise<Answer> => {
    const { http, body } = await server.executeOperation(operation, {
      contextValue: { ...context, until: performance.now() + patienceMs },
    });
    if (body.kind !== 'single') throw new Error('an answer in parts, which no directive of ours asks for');
    const { data, errors } = body.singleResult;
    return { status: http.status ?? 200, data, errors };
  };
