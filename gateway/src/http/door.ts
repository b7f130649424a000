import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler, Log } from '@danvan/runtime';
import { authenticate, type Verify } from '../auth/authenticate.ts';
import type { RequestContext } from '../context.ts';
import { publicError } from '../errors/public-error.ts';
import { asGraphQLError, type Refusal, refusal } from '../errors/refusal.ts';
import type { Export } from '../export/export.ts';
import { type Format, formatIn } from '../export/stream.ts';
import type { Live } from '../live/live.ts';
import { stream } from '../live/sse.ts';
import type { Answer } from './answer.ts';
import { readBody } from './body.ts';
import { contextOf, single } from './context-of.ts';
import { refuseHead, tooLarge } from './head.ts';
import { outcomeOf, requestSeconds } from './metrics.ts';
import { type Operation, operationIn } from './operation.ts';

export type DoorOptions = {
  readonly execute: (operation: Operation, context: RequestContext) => Promise<Answer>;
  readonly live: Live;
  readonly asTable: Export;
  readonly verify: Verify;
  readonly log: Log;
};

export const badToken = refusal(
  401,
  'UNAUTHENTICATED',
  'The token is not valid or no longer valid.',
  'Mã truy cập không hợp lệ hoặc đã hết hạn.',
);

const refused = (why: Refusal): Answer => ({ status: why.status, errors: [asGraphQLError(why).toJSON()] });

/** Aborts when the client leaves before its answer is written. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
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

/** What a request turned out to be: refused by the look of it, or an operation and who asks for it. */
type Entered = { readonly refused: Answer } | { readonly operation: Operation; readonly context: RequestContext };

async function enter(request: IncomingMessage, context: RequestContext, verify: Verify): Promise<Entered> {
  const headRefused = refuseHead(request);
  if (headRefused) {
    request.resume();
    return { refused: refused(headRefused) };
  }
  const bytes = await readBody(request);
  if (!bytes) return { refused: refused(tooLarge) };
  const actor = await authenticate(request.headers.authorization, verify);
  if (!actor) return { refused: refused(badToken) };
  const reading = operationIn(bytes);
  return 'refused' in reading ? { refused: refused(reading.refused) } : { operation: reading.operation, context: { ...context, actor } };
}

const wantsStream = ({ headers }: IncomingMessage): boolean => headers.accept?.includes('text/event-stream') ?? false;

/** Where operations come in: refuses by head, size and shape, finds out who asks, has the rest executed. */
export function door({ execute, live, asTable, verify, log }: DoorOptions): Handler {
  const listen = async (request: IncomingMessage, response: ServerResponse, operation: Operation, context: RequestContext) => {
    const refusal = async () => ((await authenticate(request.headers.authorization, verify)) ? null : badToken);
    const opened = await live.open(operation, context, single(request.headers['last-event-id']) ?? null, refusal);
    await stream(response, opened, context.requestId);
  };
  /** @returns null where the answer has been sent as a table */
  const answerTo = async (entered: Entered, format: Format | null, response: ServerResponse): Promise<Answer | null> => {
    if ('refused' in entered) return entered.refused;
    const { operation, context } = entered;
    return format ? asTable(operation, context, format, response) : execute(operation, context);
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const done = requestSeconds.startTimer();
    const context = contextOf(request, goneSignal(response));
    try {
      const entered = await enter(request, context, verify);
      if ('operation' in entered && wantsStream(request)) return await listen(request, response, entered.operation, entered.context);
      const format = formatIn(request.headers.accept);
      const answer = await answerTo(entered, format, response);
      if (!answer) return void done({ kind: 'query', outcome: 'ok' });
      for (const { message, path, extensions } of answer.errors ?? [])
        log.debug({ requestId: context.requestId, why: message, path, code: extensions?.code }, 'error in an answer');
      reply(request, response, context, answer);
      done({ kind: context.seen.kind, outcome: outcomeOf(answer.status, answer) });
    } catch (error) {
      if (context.gone.aborted) return;
      log.error({ requestId: context.requestId, err: error }, 'a request failed');
      if (response.headersSent) return void response.end();
      reply(request, response, context, { status: 500, errors: [{ message: 'failed' }] });
      done({ kind: context.seen.kind, outcome: 'failed' });
    }
  };
  return (request, response) => void serve(request, response);
}
