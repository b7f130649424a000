import type { IncomingMessage, ServerResponse } from 'node:http';
import { KeysUnavailable } from '@danvan/identity';
import type { Handler, Log } from '@danvan/runtime';
import { authenticate, type Verify } from '../auth/authenticate.ts';
import type { RequestContext } from '../context.ts';
import { asGraphQLError, type Refusal, refusal } from '../errors/refusal.ts';
import { withoutValues } from '../errors/without-values.ts';
import type { Export } from '../export/export.ts';
import { type Format, formatIn } from '../export/stream.ts';
import type { Concurrency } from '../limits/concurrency.ts';
import type { Live } from '../live/live.ts';
import { stream } from '../live/sse.ts';
import { refusedTotal } from '../operations/metrics.ts';
import type { Safelist } from '../operations/safelist.ts';
import type { Answer } from './answer.ts';
import { readBody } from './body.ts';
import { contextOf, single } from './context-of.ts';
import { refuseHead, tooLarge } from './head.ts';
import { outcomeOf, requestSeconds } from './metrics.ts';
import { type Operation, operationIn } from './operation.ts';
import { reply } from './reply.ts';

export type DoorOptions = {
  readonly execute: (operation: Operation, context: RequestContext) => Promise<Answer>;
  readonly live: Live;
  readonly asTable: Export;
  readonly verify: Verify;
  readonly safelist: Safelist;
  readonly concurrency: Concurrency;
  readonly log: Log;
};

export const badToken = refusal(
  401,
  'UNAUTHENTICATED',
  'The token is not valid or no longer valid.',
  'Mã truy cập không hợp lệ hoặc đã hết hạn.',
);

const noKeys = refusal(
  503,
  'SUBGRAPH_UNAVAILABLE',
  'Tokens cannot be checked now: the sign-in service does not answer.',
  'Hiện chưa thể kiểm tra mã truy cập: dịch vụ đăng nhập không trả lời.',
);
const noPlace = refusal(
  429,
  'RATE_LIMITED',
  'Too many requests of your role are being answered now. Ask again in a second.',
  'Hiện có quá nhiều yêu cầu cùng vai trò đang được xử lý. Hãy thử lại sau một giây.',
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

/** What a request turned out to be: refused by the look of it, or an operation and who asks for it. */
type Entered = { readonly refused: Answer } | { readonly operation: Operation; readonly context: RequestContext };

async function enter(request: IncomingMessage, context: RequestContext, { verify, safelist }: DoorOptions): Promise<Entered> {
  const headRefused = refuseHead(request);
  if (headRefused) {
    request.resume();
    return { refused: refused(headRefused) };
  }
  const bytes = await readBody(request);
  if (!bytes) return { refused: refused(tooLarge) };
  const actor = await authenticate(request.headers.authorization, verify);
  if (!actor) return { refused: refused(badToken) };
  const reading = operationIn(bytes, safelist);
  return 'refused' in reading ? { refused: refused(reading.refused) } : { operation: reading.operation, context: { ...context, actor } };
}

const wantsStream = ({ headers }: IncomingMessage): boolean => headers.accept?.includes('text/event-stream') ?? false;

/** Where operations come in: refuses by head, size and shape, finds out who asks, has the rest executed. */
export function door(options: DoorOptions): Handler {
  const { execute, live, asTable, verify, concurrency, log } = options;
  const listen = async (request: IncomingMessage, response: ServerResponse, operation: Operation, context: RequestContext) => {
    const refusal = async () => ((await authenticate(request.headers.authorization, verify)) ? null : badToken);
    const opened = await live.open(operation, context, single(request.headers['last-event-id']) ?? null, refusal);
    await stream(response, opened, context.requestId);
  };
  /** @returns null where the answer has been sent as a table */
  const executed = async (
    operation: Operation,
    context: RequestContext,
    format: Format | null,
    response: ServerResponse,
  ): Promise<Answer | null> => {
    const leave = concurrency.enter(context.actor.roles);
    if (!leave) {
      refusedTotal.inc({ limit: 'places' });
      return refused(noPlace);
    }
    try {
      return await (format ? asTable(operation, context, format, response) : execute(operation, context));
    } finally {
      leave();
    }
  };
  const failure = (error: unknown, { requestId }: RequestContext): Answer => {
    const isKeys = error instanceof KeysUnavailable;
    log[isKeys ? 'warn' : 'error']({ requestId, err: error }, 'a request failed');
    return isKeys ? refused(noKeys) : { status: 500, errors: [{ message: 'failed' }] };
  };
  const answerTo = async (request: IncomingMessage, response: ServerResponse, context: RequestContext): Promise<Answer | null> => {
    const entered = await enter(request, context, options);
    if ('refused' in entered) return entered.refused;
    if (!wantsStream(request)) return executed(entered.operation, entered.context, formatIn(request.headers.accept), response);
    await listen(request, response, entered.operation, entered.context);
    return null;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const begun = performance.now();
    const context = contextOf(request, goneSignal(response));
    const answer = await answerTo(request, response, context).catch((error: unknown) =>
      context.gone.aborted ? null : failure(error, context),
    );
    if (!answer || context.gone.aborted) return;
    if (response.headersSent) return void response.end();
    for (const { message, path, extensions } of answer.errors ?? [])
      log.debug({ requestId: context.requestId, why: withoutValues(message), path, code: extensions?.code }, 'error in an answer');
    reply(request, response, context, answer);
    requestSeconds.observe({ kind: context.seen.kind, outcome: outcomeOf(answer.status, answer) }, (performance.now() - begun) / 1000);
  };
  return (request, response) => void serve(request, response);
}
