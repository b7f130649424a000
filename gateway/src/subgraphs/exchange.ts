import type { Pool } from 'undici';

/** A subgraph's answer is not read past its limit. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** The time for an answer is over. */
export class TooLate extends Error {
  override name = 'TooLate';
}

export type Response = { readonly status: number; readonly text: string };

export type Request = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds for the whole exchange. */
  readonly timeoutMs: number;
  /** Bytes of an answer that are read at most. */
  readonly answerBytes: number;
  /** Ends the exchange when it aborts. */
  readonly gone: AbortSignal;
};

type Controller = { abort(reason: Error): void };

/**
 * One POST over a pool's connection, through undici's `dispatch`: streams, promises and signals of its `request` cost as much
 * as a small answer's whole way through the gateway.
 * @throws TooLarge, TooLate, the reason of `gone`, or what broke the connection
 */
export function exchange(pool: Pool, { path, headers, body, timeoutMs, answerBytes, gone }: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let status = 0;
    let controller: Controller | undefined;
    let over: Error | undefined;
    const end = () => {
      clearTimeout(timer);
      gone.removeEventListener('abort', leave);
    };
    const stop = (reason: Error) => {
      over = reason;
      end();
      controller?.abort(reason);
      reject(reason);
    };
    const leave = () => stop(gone.reason instanceof Error ? gone.reason : new Error('the client has left'));
    const timer = setTimeout(() => stop(new TooLate(`no answer within ${timeoutMs} ms`)), timeoutMs);
    gone.addEventListener('abort', leave);
    pool.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart(given) {
          controller = given;
          if (over) given.abort(over);
        },
        onResponseStart(_, statusCode) {
          status = statusCode;
        },
        onResponseData(_, chunk) {
          size += chunk.length;
          if (size > answerBytes) stop(new TooLarge(`more than ${answerBytes} bytes`));
          else chunks.push(chunk);
        },
        onResponseEnd() {
          end();
          resolve({ status, text: (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8') });
        },
        onResponseError(_, error) {
          end();
          reject(error);
        },
      },
    );
  });
}
