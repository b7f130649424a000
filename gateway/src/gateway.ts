import type { KafkaConnection } from '@danvan/messaging';
import { httpServer, type Log, type Part } from '@danvan/runtime';
import type { GraphQLSchema } from 'graphql';
import { authenticate, type Verify } from './auth/authenticate.ts';
import { compiledExecution } from './execution/compiled-execution.ts';
import { graph } from './execution/graph.ts';
import { exporter } from './export/export.ts';
import { contextOf } from './http/context-of.ts';
import { badToken, door } from './http/door.ts';
import { workbench } from './http/workbench.ts';
import { allowances, scaled } from './limits/allowances.ts';
import { concurrency } from './limits/concurrency.ts';
import { spendingRules } from './limits/spending.ts';
import { liveFields } from './live/declared.ts';
import { live } from './live/live.ts';
import { watching } from './live/watching.ts';
import { webSocket } from './live/web-socket.ts';
import { showUsage } from './operations/metrics.ts';
import type { Safelist } from './operations/safelist.ts';
import { usage } from './operations/usage.ts';
import { governance } from './registry/governance.ts';
import type { Graph as Governed } from './registry/registry.ts';
import { apolloServer, executor } from './server.ts';
import { fleet } from './subgraphs/fleet.ts';
import { subgraph } from './subgraphs/subgraph.ts';

export type GatewayOptions = {
  readonly host: string;
  readonly port: number;
  readonly supergraphSdl: string;
  /** Address by subgraph name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly masterKey: string;
  readonly verify: Verify;
  /** Where events come from; null: live queries answer once and then wait, and the committed graph is served for good. */
  readonly kafka: KafkaConnection | null;
  /** How long a subgraph, and how long the whole answer, is waited for, milliseconds. */
  readonly timeoutMs: number;
  readonly patienceMs: number;
  readonly introspection: boolean;
  readonly safelist: Safelist;
  /** Whether only analysts, administrators and services may send other queries. */
  readonly safelistOnly: boolean;
  /** By how much everybody's budget is larger than usual. */
  readonly budgetFactor: number;
  readonly workbenchDist: string;
  readonly log: Log;
};

/** The gateway's parts: the graph, then the door in front of it. */
export function gateway(options: GatewayOptions): {
  readonly parts: readonly Part[];
  address(): string;
  /** Serves another graph from now on; requests in hand end on the old one. @throws Error where it cannot be served: nothing changes then */
  swap(next: Governed): Promise<void>;
} {
  const { host, port, supergraphSdl, masterKey, timeoutMs, patienceMs, introspection, safelist, verify, kafka, log } = options;
  const subgraphs = fleet(options.subgraphs, (name, url) => subgraph({ name, url, masterKey, timeoutMs, log }));
  const served = graph({ supergraphSdl, subgraphs: subgraphs.byName(), safelist, log });
  const governed = kafka && governance({ kafka, committed: supergraphSdl, safelist, log, swap });
  const plugins = [...(governed ? [governed.usage] : []), compiledExecution(served)];
  const kept = usage();
  showUsage(kept);
  const server = apolloServer({
    gateway: served,
    introspection,
    spend: spendingRules({ allowances: scaled(allowances, options.budgetFactor), safelist, safelistOnly: options.safelistOnly }),
    onResolved: (resolved, { client }) => kept.record(client, resolved),
    log,
    plugins,
  });
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
      await subgraphs.close();
    },
    // Whether subgraphs answer is theirs to say: a gateway without one of them still serves the others' fields.
    notReady: async () => (loaded ? null : 'the schema is not loaded'),
  };
  const execute = executor(server, patienceMs);
  let fields = liveFields(supergraphSdl);
  const liveQueries = live({ execute, fields: () => fields });
  const events = kafka && watching(kafka, fields, liveQueries);
  async function swap(next: Governed): Promise<void> {
    await served.swap(next.supergraphSdl, subgraphs.moved({ ...options.subgraphs, ...Object.fromEntries(next.urls) }));
    fields = liveFields(next.supergraphSdl);
    events?.follow(fields);
  }
  let schema: GraphQLSchema | null = null;
  served.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const asTable = exporter({ execute, schema: () => schema });
  const sockets = webSocket({
    live: liveQueries,
    safelist,
    whois: (authorization) => authenticate(authorization, verify),
    contextOf: (request, actor) => contextOf(request, new AbortController().signal, actor),
    badToken,
  });
  const http = httpServer({
    host,
    port,
    routes: {
      '/graphql': door({ execute, live: liveQueries, asTable, verify, safelist, concurrency: concurrency(allowances.places), log }),
    },
    upgrades: { '/graphql': sockets.upgrade },
    fallback: workbench(options.workbenchDist),
  });
  // Stopped before HTTP drains: what is open would hold it for ever.
  const openStreams: Part = {
    name: 'open streams',
    start: async () => undefined,
    async stop() {
      liveQueries.hub.endAll();
      await sockets.stop();
    },
  };
  const fromKafka = [events, governed?.registry].filter((part) => !!part);
  return { parts: [theGraph, ...fromKafka, http, openStreams], address: http.address, swap };
}
