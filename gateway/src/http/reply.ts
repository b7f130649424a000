import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '../context.ts';
import { publicError } from '../errors/public-error.ts';
import type { Answer } from './answer.ts';

/** Headers that go with a status. */
const besides: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'www-authenticate': 'Bearer' },
  405: { allow: 'POST' },
  // What is left of a body that is too large is not waited for.
  413: { connection: 'close' },
  429: { 'retry-after': '1' },
};

/** Sends an answer: what it cost in `extensions`, its errors by the allow-list. */
export function reply({ headers }: IncomingMessage, response: ServerResponse, context: RequestContext, answer: Answer): void {
  const { status, data } = answer;
  const errors = answer.errors?.map((error) => publicError(error, context));
  const { cost } = context.seen;
  const body = JSON.stringify({
    ...(errors?.length && { errors }),
    ...(data !== undefined && { data }),
    ...(cost && { extensions: { cost } }),
  });
  const type = headers.accept?.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': context.requestId,
    ...besides[status],
  });
  response.end(body);
}
