import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { anonymous } from '@danvan/identity';
import { childTraceparent, type Handler, type Log } from '@danvan/runtime';
import type { GraphQLFormattedError } from 'graphql';
import { authenticate, type Verify } from '../auth/authenticate.ts';
import type { RequestContext } from '../context.ts';
import { languageOf } from '../errors/language.ts';
import { publicError } from '../errors/public-error.ts';
import { asGraphQLError, type Refusal, refusal } from '../errors/refusal.ts';
import { readBody } from './body.ts';
import { refuseHead, tooLarge } from './head.ts';
import { outcomeOf, requestSeconds } from './metrics.ts';
import { type Operation, operationIn } from './operation.ts';

/** An answer before its errors have been made fit to be seen. */
export type Answer = {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
};

export type DoorOptions = {
  readonly execute: (operation: Operation, context: RequestContext) => Promise<Answer>;
  readonly verify: Verify;
  readonly log: Log;
};

const badToken = refusal(401, 'UNAUTHENTICATED', 'The token is not valid or no longer valid.', 'Mã truy cập không hợp lệ hoặc đã hết hạn.');

const refused = (why: Refusal): Answer => ({ status: why.status, errors: [asGraphQLError(why).toJSON()] });

const requestId = /^[\w-]{8,64}$/;
const single = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);

function contextOf({ headers }: IncomingMessage, response: ServerResponse): RequestContext {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const given = single(headers['x-request-id']);
  return {
    requestId: given && requestId.test(given) ? given : randomUUID(),
    traceparent: childTraceparent(single(headers.traceparent)),
    language: languageOf(headers['accept-language']),
    actor: anonymous,
    gone: gone.signal,
    seen: { kind: 'unknown' },
  };
}

function reply({ headers }: IncomingMessage, response: ServerResponse, context: RequestContext, answer: Answer): void {
  const { status, data } = answer;
  const errors = answer.errors?.map((error) => publicError(error, context));
  const body = JSON.stringify({ ...(errors?.length && { errors }), ...(data !== undefined && { data }) });
  const type = headers.accept?.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': context.requestId,
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(status === 405 && { allow: 'POST' }),
    // What is left of a body that is too large is not waited for.
    ...(status === 413 && { connection: 'close' }),
  });
  response.end(body);
}

/** Where operations come in: refuses by head, size and shape, finds out who asks, has the rest executed. */
export function door({ execute, verify, log }: DoorOptions): Handler {
  const answerTo = async (request: IncomingMessage, context: RequestContext): Promise<Answer> => {
    const headRefused = refuseHead(request);
    if (headRefused) {
      request.resume();
      return refused(headRefused);
    }
    const bytes = await readBody(request);
    if (!bytes) return refused(tooLarge);
    const actor = await authenticate(request.headers.authorization, verify);
    if (!actor) return refused(badToken);
    const reading = operationIn(bytes);
    return 'refused' in reading ? refused(reading.refused) : execute(reading.operation, { ...context, actor });
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const done = requestSeconds.startTimer();
    const context = contextOf(request, response);
    try {
      const answer = await answerTo(request, context);
      for (const { message, path, extensions } of answer.errors ?? [])
        log.debug({ requestId: context.requestId, why: message, path, code: extensions?.code }, 'error in an answer');
      reply(request, response, context, answer);
      done({ kind: context.seen.kind, outcome: outcomeOf(answer.status, answer) });
    } catch (error) {
      if (context.gone.aborted) return;
      log.error({ requestId: context.requestId, err: error }, 'a request failed');
      reply(request, response, context, { status: 500, errors: [{ message: 'failed' }] });
      done({ kind: context.seen.kind, outcome: 'failed' });
    }
  };
  return (request, response) => void serve(request, response);
}
