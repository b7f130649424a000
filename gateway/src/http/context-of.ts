import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Actor, anonymous } from '@danvan/identity';
import { childTraceparent } from '@danvan/runtime';
import type { RequestContext } from '../context.ts';
import { languageOf } from '../errors/language.ts';

const requestId = /^[\w-]{8,64}$/;
const clientName = /^[\w .@/-]{1,64}$/;
const clientOf = (given: string | undefined): string => (given && clientName.test(given) ? given : 'unnamed');

/** The one value of a header that may come several times. */
export const single = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);

/** What a request carries, from its headers. @param gone aborts when the client has left */
export function contextOf({ headers, socket }: IncomingMessage, gone: AbortSignal, actor: Actor = anonymous): RequestContext {
  const given = single(headers['x-request-id']);
  return {
    requestId: given && requestId.test(given) ? given : randomUUID(),
    traceparent: childTraceparent(single(headers.traceparent)),
    client: clientOf(single(headers['x-client-name'])),
    language: languageOf(headers['accept-language']),
    actor,
    address: socket.remoteAddress ?? '',
    until: Number.POSITIVE_INFINITY,
    gone,
    seen: { kind: 'unknown' },
  };
}
