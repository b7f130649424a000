import type { Actor } from '@danvan/identity';
import { childTraceparent } from '@danvan/runtime';
import { Pool } from 'undici';
import type { RequestContext } from '../context.ts';
import { answerIn, type SubgraphAnswer } from './answer.ts';
import { readText } from './body.ts';
import type { Breaker } from './breaker.ts';

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

/** One pool of connections to one subgraph; every call carries the internal token, the trace and a deadline. */
export function transport({ url, timeoutMs, answerBytes, mint, breaker }: TransportOptions) {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections, connect: { timeout: timeoutMs } });
  const exchange = async (body: string, context: RequestContext, signal: AbortSignal): Promise<CallOutcome> => {
    const response = await pool.request({
      path: `${pathname}${search}`,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${await mint(context.actor)}`,
        traceparent: childTraceparent(context.traceparent),
        'accept-language': context.language,
        'x-request-id': context.requestId,
      },
      body,
      signal,
    });
    const answer = answerIn(await readText(response.body, answerBytes));
    return response.statusCode < 500 && answer
      ? { outcome: 'answered', answer }
      : { outcome: 'unavailable', why: `status ${response.statusCode}${answer ? '' : ', not a GraphQL answer'}` };
  };
  const call = async (body: string, context: RequestContext): Promise<CallOutcome> => {
    if (!breaker.admits()) return { outcome: 'refused-by-breaker' };
    const deadline = AbortSignal.timeout(timeoutMs);
    const result = await exchange(body, context, AbortSignal.any([deadline, context.gone])).catch((why: unknown): CallOutcome => {
      if (context.gone.aborted) return { outcome: 'abandoned' };
      return deadline.aborted ? { outcome: 'timeout' } : { outcome: 'unavailable', why };
    });
    if (result.outcome === 'answered') breaker.succeeded();
    else if (result.outcome === 'abandoned') breaker.abandoned();
    else breaker.failed();
    return result;
  };
  return { call, close: () => pool.destroy() };
}
