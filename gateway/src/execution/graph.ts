import { setImmediate } from 'node:timers/promises';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Log } from '@danvan/runtime';
import type { GraphQLSchema } from 'graphql';
import type { Safelist } from '../operations/safelist.ts';
import type { Subgraph } from '../subgraphs/subgraph.ts';
import { type AskedOperation, type GraphVersion, graphVersion } from './graph-version.ts';
import type { Result } from './run/run.ts';

export type GraphOptions = {
  readonly supergraphSdl: string;
  /** By name: the addresses in the supergraph are placeholders. */
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Compiled before a graph gets its first request. */
  readonly safelist: Safelist;
  readonly log: Log;
};

/** What Apollo Server takes for its gateway, and what changes the graph under it. */
export type Graph = GatewayInterface & {
  /** Runs an operation that is compiled, on the graph against whose schema it was validated; null where it is not compiled. */
  answer(schema: GraphQLSchema, asked: AskedOperation): Promise<Result> | null;
  /**
   * Answers by another supergraph, from these subgraphs, from now on; requests in hand end on what they began with.
   * @throws Error where it cannot be used; nothing has changed then
   */
  swap(supergraphSdl: string, subgraphs: ReadonlyMap<string, Subgraph>): Promise<void>;
  /** The supergraph that answers now. */
  supergraphSdl(): string;
};

type Listener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** Our own gateway object: compiled execution, Apollo's for the rest (architecture decision 11). */
export function graph({ safelist, log, ...options }: GraphOptions): Graph {
  const listeners = new Set<Listener>();
  /** By the schema that a request was validated against. */
  const versions = new WeakMap<object, GraphVersion>();
  let current: GraphVersion | undefined;

  const warm = async (version: GraphVersion): Promise<void> => {
    for (const operation of safelist.values()) {
      if (!version.prepare(operation)) log.warn({ operation: operation.name }, 'a known operation is not compiled');
      // Planning takes milliseconds each: requests are answered in between.
      await setImmediate();
    }
  };

  const become = async (supergraphSdl: string, subgraphs: ReadonlyMap<string, Subgraph>): Promise<void> => {
    const version = graphVersion({ supergraphSdl, subgraphs, log });
    await warm(version);
    const before = current;
    versions.set(version.schema, version);
    current = version;
    for (const listener of listeners) listener({ apiSchema: version.schema, coreSupergraphSdl: version.supergraphSdl });
    void before?.idle().then(before.stop);
  };

  const of = (schema: GraphQLSchema): GraphVersion => {
    const version = versions.get(schema);
    if (!version) throw new Error('a request against a schema that is none of ours');
    return version;
  };

  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async load() {
      await become(options.supergraphSdl, options.subgraphs);
      return { executor: (request) => of(request.schema).execute(request) };
    },
    answer: (schema, asked) => of(schema).answer(asked),
    swap: become,
    supergraphSdl: () => current?.supergraphSdl ?? options.supergraphSdl,
    async stop() {
      await current?.idle();
      await current?.stop();
    },
  };
}
