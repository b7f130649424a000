import type { IncomingMessage } from 'node:http';

/** What the gateway asks for. */
export type Operation = {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
};

/** Larger than a client may send: the gateway adds the representations of entities. Bytes. */
const largestBody = 2_000_000;

/** @returns a request's body as text; null where it is larger than any that the gateway sends. @throws where the caller breaks off */
export function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) chunks.push(chunk);
      else resolve(null);
    });
    request.on('end', () => resolve((chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8')));
    request.on('error', reject);
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns the operation in a body; null where there is none */
export function operationIn(text: string): Operation | null {
  const body = parsed(text);
  if (!isRecord(body)) return null;
  const { query, variables = null, operationName = null } = body;
  if (typeof query !== 'string' || (variables !== null && !isRecord(variables))) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  return { query, ...(variables && { variables }), ...(operationName !== null && { operationName }) };
}
