import type { IncomingMessage } from 'node:http';
import { limits } from '../limits/limits.ts';

/** @returns the bytes of the body; null as soon as there are more than a body may have. @throws where the client breaks off */
export function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limits.bodyBytes) chunks.push(chunk);
      else resolve(null);
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the client broke off')));
  });
}
