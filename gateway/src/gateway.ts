import { httpServer, type Log, type Part } from '@danvan/runtime';
import type { Verify } from './auth/authenticate.ts';
import { graph } from './execution/graph.ts';
import { door } from './http/door.ts';
import { workbench } from './http/workbench.ts';
import { apolloServer, executor } from './server.ts';
import { subgraph } from './subgraphs/subgraph.ts';

export type GatewayOptions = {
  readonly host: string;
  readonly port: number;
  readonly supergraphSdl: string;
  /** Address by subgraph name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly masterKey: string;
  readonly verify: Verify;
  readonly timeoutMs: number;
  readonly introspection: boolean;
  readonly workbenchDist: string;
  readonly log: Log;
};

/** The gateway's parts: the graph, then the door in front of it. */
export function gateway(options: GatewayOptions): { parts: readonly Part[]; address(): string } {
  const { host, port, supergraphSdl, masterKey, timeoutMs, introspection, verify, log } = options;
  const subgraphs = new Map(
    Object.entries(options.subgraphs).map(([name, url]) => [name, subgraph({ name, url, masterKey, timeoutMs, log })]),
  );
  const server = apolloServer({ gateway: graph({ supergraphSdl, subgraphs, log }), introspection, log });
  let loaded = false;
  const theGraph: Part = {
    name: 'graph',
    async start() {
      await server.start();
      loaded = true;
    },
    async stop() {
      loaded = false;
      await server.stop();
      await Promise.all([...subgraphs.values()].map(({ close }) => close()));
    },
    // Whether subgraphs answer is theirs to say: a gateway without one of them still serves the others' fields.
    notReady: async () => (loaded ? null : 'the schema is not loaded'),
  };
  const http = httpServer({
    host,
    port,
    routes: { '/graphql': door({ execute: executor(server), verify, log }) },
    fallback: workbench(options.workbenchDist),
  });
  return { parts: [theGraph, http], address: http.address };
}
