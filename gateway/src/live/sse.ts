import type { ServerResponse } from 'node:http';
import { written } from '../http/written.ts';
import { isFinal, type LiveAnswer } from './answer.ts';
import type { Opened } from './live.ts';

/** A comment is sent this often: it keeps proxies from closing the stream. Milliseconds. */
const heartbeat = 12_000;

const frame = ({ id, text }: LiveAnswer): string => `event: next\nid: ${id}\ndata: ${text}\n\n`;
const complete = 'event: complete\ndata:\n\n';

function begin(response: ServerResponse, requestId: string): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-accel-buffering': 'no',
    'x-request-id': requestId,
  });
  response.flushHeaders();
}

/**
 * Sends answers by the GraphQL over SSE protocol (distinct connections) until the client leaves or there are no more. A stream that is cut
 * off without `complete` tells the client to come back, with `Last-Event-ID`.
 */
export async function stream(response: ServerResponse, opened: Opened, requestId: string): Promise<void> {
  begin(response, requestId);
  if ('once' in opened) return void response.end(`${frame(opened.once)}${complete}`);
  const { answers } = opened;
  response.once('close', () => void answers.return?.());
  const beat = setInterval(() => response.write(':\n\n'), heartbeat);
  let last: LiveAnswer | null = null;
  try {
    for await (const answer of answers) {
      last = answer;
      await written(response, frame(answer));
    }
  } finally {
    clearInterval(beat);
    response.end(last && isFinal(last) ? complete : '');
  }
}
