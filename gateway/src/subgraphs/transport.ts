import type { Actor } from '@danvan/identity';
import { childTraceparent } from '@danvan/runtime';
import { Pool } from 'undici';
import type { RequestContext } from '../context.ts';
import { answerIn, type SubgraphAnswer } from './answer.ts';
import type { Breaker } from './breaker.ts';
import { exchange, TooLarge, TooLate } from './exchange.ts';

/** How a call to a subgraph ended. Why it failed is for the log, never for the client. */
export type CallOutcome =
  | { readonly outcome: 'answered'; readonly answer: SubgraphAnswer }
  | { readonly outcome: 'timeout' }
  | { readonly outcome: 'unavailable'; readonly why: unknown }
  | { readonly outcome: 'refused-by-breaker' }
  | { readonly outcome: 'abandoned' };

export type TransportOptions = {
  readonly url: string;
  readonly timeoutMs: number;
  /** Bytes of an answer that are read at most. */
  readonly answerBytes: number;
  readonly mint: (actor: Actor) => Promise<string>;
  readonly breaker: Breaker;
};

const connections = 64;

/** A connection that broke: the subgraph may have restarted, and the next connection may find it again. */
const isBroken = (result: CallOutcome): boolean =>
  result.outcome === 'unavailable' && result.why instanceof Error && !(result.why instanceof TooLarge);

/** One pool of connections to one subgraph; every call carries the internal token, the trace and a deadline. */
export function transport({ url, timeoutMs, answerBytes, mint, breaker }: TransportOptions) {
  const { origin, pathname, search } = new URL(url);
  const path = `${pathname}${search}`;
  const pool = new Pool(origin, { connections, connect: { timeout: timeoutMs } });
  const headersFor = (context: RequestContext, token: string, budgetMs: number) => ({
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    traceparent: childTraceparent(context.traceparent),
    'accept-language': context.language,
    'x-request-id': context.requestId,
    // What is left to answer in: a subgraph stops its own work, and its database's, when nobody waits any more.
    'x-deadline-ms': String(budgetMs),
  });
  const attempt = async (body: string, context: RequestContext, until: number): Promise<CallOutcome> => {
    if (context.gone.aborted) return { outcome: 'abandoned' };
    if (!breaker.admits()) return { outcome: 'refused-by-breaker' };
    const budgetMs = Math.max(1, Math.ceil(until - performance.now()));
    const result = await mint(context.actor)
      .then((token) =>
        exchange(pool, { path, headers: headersFor(context, token, budgetMs), body, timeoutMs: budgetMs, answerBytes, gone: context.gone }),
      )
      .then(understood, (why: unknown): CallOutcome => {
        if (context.gone.aborted) return { outcome: 'abandoned' };
        return why instanceof TooLate ? { outcome: 'timeout' } : { outcome: 'unavailable', why };
      });
    if (result.outcome === 'answered') breaker.succeeded();
    else if (result.outcome === 'abandoned') breaker.abandoned();
    else breaker.failed();
    return result;
  };
  /** Only what reads is sent twice: a command whose answer was lost may have been obeyed. */
  const call = async (body: string, context: RequestContext, idempotent: boolean): Promise<CallOutcome> => {
    const until = Math.min(performance.now() + timeoutMs, context.until);
    const result = await attempt(body, context, until);
    return idempotent && isBroken(result) && performance.now() < until ? attempt(body, context, until) : result;
  };
  return { call, close: () => pool.close() };
}

function understood({ status, text }: { readonly status: number; readonly text: string }): CallOutcome {
  const answer = answerIn(text);
  return status < 500 && answer
    ? { outcome: 'answered', answer }
    : { outcome: 'unavailable', why: `status ${status}${answer ? '' : ', not a GraphQL answer'}` };
}
