import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Writes to a client and resolves when it can take more, or has left: what a slow client has not read is not piled up. */
export async function written(response: ServerResponse, text: string): Promise<void> {
  if (text === '' || response.write(text) || response.destroyed) return;
  const either = new AbortController();
  const { signal } = either;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  either.abort();
}
