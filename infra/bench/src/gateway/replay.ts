import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GraphQLSchema, graphql } from 'graphql';

/** A subgraph that answers each request the first time from its schema and from then on from memory. */
export type Replay = {
  readonly url: string;
  /** Requests so far, and how many of them were new. */
  counts(): { readonly requests: number; readonly misses: number };
  close(): Promise<void>;
};

async function answerTo(schema: GraphQLSchema, body: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(body);
  const answer = await graphql({ schema, source: query, variableValues: variables, operationName });
  if (answer.errors) throw new Error(`the bench asks for what the schema does not have: ${answer.errors[0]?.message}`);
  return Buffer.from(JSON.stringify(answer));
}

export async function replay(schema: GraphQLSchema): Promise<Replay> {
  const recorded = new Map<string, Buffer>();
  let requests = 0;
  let misses = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      requests++;
      const body = Buffer.concat(chunks).toString('utf8');
      const known = recorded.get(body) ?? (await answerTo(schema, body));
      if (!recorded.has(body)) misses++;
      recorded.set(body, known);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': known.length }).end(known);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    counts: () => ({ requests, misses }),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
