import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type Call = { readonly headers: IncomingHttpHeaders; readonly body: string };
export type RealServer = {
  readonly url: string;
  readonly calls: readonly Call[];
  onDisconnect(listener: () => void): void;
  stop(): Promise<void>;
};

/** A real HTTP server on loopback that answers each call with what `answer` returns; null answers never. */
export async function httpAnswering(
  answer: (call: Call) => Promise<{ status?: number; body: string } | null>,
  port = 0,
): Promise<RealServer> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const call = { headers: request.headers, body: await text(request) };
    calls.push(call);
    const reply = await answer(call);
    if (reply) response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' }).end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    calls,
    onDisconnect: (listener) => void server.on('request', (_, response) => response.on('close', listener)),
    stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** A small real subgraph. */
export function subgraphServing(typeDefs: string, resolvers: Resolvers, port = 0): Promise<RealServer> {
  // The package's resolver map type knows only resolvers typed against a context; these tests have none.
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as Record<string, never> }]);
  return httpAnswering(async ({ body }) => {
    const { query, variables, operationName } = JSON.parse(body);
    return { body: JSON.stringify(await graphql({ schema, source: query, variableValues: variables, operationName })) };
  }, port);
}
