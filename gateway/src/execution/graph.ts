import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { ApolloOptions } from './apollo.ts';
import { type GraphVersion, graphVersion } from './graph-version.ts';

/** What Apollo Server takes for its gateway, and what changes the graph under it. */
export type Graph = GatewayInterface & {
  /**
   * Answers by another supergraph, from these subgraphs, from now on; requests in hand end on what they began with.
   * @throws Error where it cannot be used; nothing has changed then
   */
  swap(supergraphSdl: string, subgraphs: ApolloOptions['subgraphs']): Promise<void>;
  /** The supergraph that answers now. */
  supergraphSdl(): string;
};

type Listener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** Our own gateway object: compiled execution, Apollo's for the rest (architecture decision 11). */
export function graph(options: ApolloOptions): Graph {
  const listeners = new Set<Listener>();
  /** By the schema that a request was validated against. */
  const versions = new WeakMap<object, GraphVersion>();
  let current: GraphVersion | undefined;
  const become = (version: GraphVersion): void => {
    versions.set(version.schema, version);
    current = version;
    for (const listener of listeners) listener({ apiSchema: version.schema, coreSupergraphSdl: version.supergraphSdl });
  };
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async load() {
      become(graphVersion(options));
      return {
        async executor(request) {
          const version = versions.get(request.schema);
          if (!version) throw new Error('a request against a schema that is none of ours');
          return version.execute(request);
        },
      };
    },
    async swap(supergraphSdl, subgraphs) {
      become(graphVersion({ ...options, supergraphSdl, subgraphs }));
    },
    supergraphSdl: () => current?.supergraphSdl ?? options.supergraphSdl,
    async stop() {
      await current?.stop();
    },
  };
}
