import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { internalTokenVerifier, type Policy } from '@danvan/identity';
import { type Handler, httpServer, type Log, type Part, send } from '@danvan/runtime';
import { type GraphQLSchema, parse } from 'graphql';
import { enforceAllow } from './allow.ts';
import { languageOf, localDate, type RequestContext } from './context.ts';
import { formatErrors } from './errors.ts';
import { scalars } from './scalars.ts';

/** Larger than a client may send: the gateway adds the representations of entities. Bytes. */
const largestBody = 2_000_000;

export type SubgraphOptions<Context extends RequestContext> = {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly internalTokenKey: string;
  readonly typeDefs: string;
  readonly resolvers: Readonly<Record<string, unknown>>;
  readonly policy: Policy;
  readonly log: Log;
  /** Adds what the service's resolvers need; called once a request, must not throw. */
  context(base: Omit<RequestContext, 'ownPlace'>): Context;
};

/** A subgraph's executable schema, wholly under its policy. @throws Error naming every field without a rule */
export function subgraphSchema(options: Pick<SubgraphOptions<RequestContext>, 'typeDefs' | 'resolvers' | 'policy'>): GraphQLSchema {
  const resolvers = { ...scalars, ...options.resolvers } as unknown as GraphQLResolverMap<unknown>;
  const schema = buildSubgraphSchema([{ typeDefs: parse(options.typeDefs), resolvers }]);
  enforceAllow(schema, options.policy);
  return schema;
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

const refusal = (code: string, message: string) => JSON.stringify({ errors: [{ message, extensions: { code } }] });
const text = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/**
 * A subgraph over HTTP: `/graphql` for the gateway alone (an internal token for this audience, nothing else opens it), and the
 * health and metrics routes of the runtime.
 */
export function subgraph<Context extends RequestContext>(options: SubgraphOptions<Context>): Part & { address(): string } {
  const server = new ApolloServer<Context>({
    schema: subgraphSchema(options),
    formatError: formatErrors(options.log),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  const verify = internalTokenVerifier({ audience: options.name, key: options.internalTokenKey });

  const baseOf = (request: IncomingMessage, actor: RequestContext['actor']): Omit<RequestContext, 'ownPlace'> => {
    const now = new Date();
    return {
      actor,
      now,
      today: localDate(now),
      language: languageOf(text(request.headers['accept-language'])),
      requestId: text(request.headers['x-request-id']) ?? '',
      traceparent: text(request.headers.traceparent) ?? null,
      verdicts: new Map(),
    };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const authorization = text(request.headers.authorization) ?? '';
    const actor = authorization.startsWith('Bearer ') ? await verify(authorization.slice(7)) : null;
    if (!actor)
      return send(
        response,
        401,
        'application/json',
        refusal('UNAUTHENTICATED', 'Only the gateway may ask here. / Chỉ cổng được phép truy vấn.'),
      );
    const raw = await readBody(request);
    if (raw === null) return send(response, 413, 'application/json', refusal('BAD_USER_INPUT', 'The request is too large.'));
    let body: unknown;
    try {
      body = JSON.parse(raw);
    } catch {
      return send(response, 400, 'application/json', refusal('BAD_USER_INPUT', 'The body is not JSON.'));
    }
    const result = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body },
      context: async () => options.context(baseOf(request, actor)),
    });
    const payload = result.body.kind === 'complete' ? result.body.string : '';
    response
      .writeHead(result.status ?? 200, { ...Object.fromEntries(result.headers), 'content-length': Buffer.byteLength(payload) })
      .end(payload);
  };

  const graphql: Handler = (request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log.error({ err: error }, 'a request could not be answered');
      if (!response.headersSent)
        send(response, 500, 'application/json', refusal('INTERNAL_SERVER_ERROR', 'Something went wrong on our side. / Hệ thống gặp lỗi.'));
    });
  };
  const http = httpServer({ host: options.host, port: options.port, routes: { '/graphql': graphql } });
  return {
    ...http,
    name: 'subgraph',
    async start(process) {
      await server.start();
      await http.start(process);
    },
    async stop() {
      await http.stop();
      await server.stop();
    },
  };
}
