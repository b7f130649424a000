import type { Readable } from 'node:stream';

/** A subgraph's answer is not read past its limit. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Reads a body as UTF-8 text. @throws TooLarge past `limit` bytes */
export async function readText(body: Readable, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > limit) throw new TooLarge(`more than ${limit} bytes`);
    chunks.push(bytes);
  }
  return (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8');
}
