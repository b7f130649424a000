import type { IncomingMessage, ServerResponse } from 'node:http';
import { untilDeadline } from '@danvan/aggregate-store';
import { internalTokenVerifier } from '@danvan/identity';
import { type Handler, httpServer, type Log, type Part, send } from '@danvan/runtime';
import { apolloServer, execute } from './apollo.ts';
import { languageOf, localDate, type RequestContext } from './context.ts';
import { operationIn, readBody } from './operation.ts';
import { type SubgraphParts, subgraphSchema } from './schema.ts';

export type SubgraphOptions<Context extends RequestContext> = SubgraphParts & {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly internalTokenKey: string;
  readonly log: Log;
  /** Further routes of the service by exact path; each guards itself, the internal token is not asked for. */
  readonly routes?: Readonly<Record<string, Handler>>;
  /** Adds what the service's resolvers need; called once a request, must not throw. */
  context(base: Omit<RequestContext, 'ownPlace'>): Context;
};

const refusal = (code: string, message: string) => JSON.stringify({ errors: [{ message, extensions: { code } }] });
const stranger = refusal('UNAUTHENTICATED', 'Only the gateway may ask here. / Chỉ cổng được phép truy vấn.');
const tooLarge = refusal('BAD_USER_INPUT', 'The request is too large. / Yêu cầu quá lớn.');
const noOperation = refusal('BAD_USER_INPUT', 'The body is not an operation in JSON. / Nội dung không phải là thao tác dạng JSON.');
const failed = refusal('INTERNAL_SERVER_ERROR', 'Something went wrong on our side. / Hệ thống gặp lỗi.');

const json = 'application/json; charset=utf-8';
const text = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

function baseOf({ headers }: IncomingMessage, actor: RequestContext['actor']): Omit<RequestContext, 'ownPlace'> {
  const now = new Date();
  return {
    actor,
    now,
    today: localDate(now),
    language: languageOf(text(headers['accept-language'])),
    requestId: text(headers['x-request-id']) ?? '',
    traceparent: text(headers.traceparent) ?? null,
    verdicts: new Map(),
  };
}

/** Milliseconds in which the gateway still waits for the answer; nothing where it does not say. */
function budgetOf({ headers }: IncomingMessage): number | undefined {
  const budget = Number(headers['x-deadline-ms']);
  return budget > 0 ? budget : undefined;
}

/**
 * A subgraph over HTTP: `/graphql` for the gateway alone (an internal token for this audience, nothing else opens it), and the
 * health and metrics routes of the runtime.
 */
export function subgraph<Context extends RequestContext>(options: SubgraphOptions<Context>): Part & { address(): string } {
  const server = apolloServer<Context>(subgraphSchema(options), options.log);
  const verify = internalTokenVerifier({ audience: options.name, key: options.internalTokenKey });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const authorization = request.headers.authorization ?? '';
    const [raw, actor] = await Promise.all([
      readBody(request),
      authorization.startsWith('Bearer ') ? verify(authorization.slice(7)) : null,
    ]);
    if (!actor) return send(response, 401, json, stranger);
    if (raw === null) return send(response, 413, json, tooLarge);
    const operation = operationIn(raw);
    if (!operation) return send(response, 400, json, noOperation);
    const context = options.context(baseOf(request, actor));
    const { status, body } = await untilDeadline(budgetOf(request), () => execute(server, operation, context));
    send(response, status, json, body);
  };

  const graphql: Handler = (request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log.error({ err: error }, 'a request could not be answered');
      if (!response.headersSent) send(response, 500, json, failed);
    });
  };
  const http = httpServer({ host: options.host, port: options.port, routes: { ...options.routes, '/graphql': graphql } });
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
