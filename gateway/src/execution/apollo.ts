import { ApolloGateway } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Log } from '@danvan/runtime';
import { GraphQLError } from 'graphql';
import { dataSource } from '../subgraphs/data-source.ts';
import type { Subgraph } from '../subgraphs/subgraph.ts';

export type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

export type ApolloOptions = {
  readonly supergraphSdl: string;
  readonly subgraphs: ReadonlyMap<string, Pick<Subgraph, 'name' | 'call'>>;
  readonly log: Log;
};

const asErrors = (entries: unknown): readonly GraphQLError[] =>
  Array.isArray(entries) ? entries.filter((entry) => entry instanceof GraphQLError) : [];

const asBreach = ({ message, path }: GraphQLError) => new GraphQLError(message, { path, extensions: { code: 'INTERNAL_SERVER_ERROR' } });

/**
 * Apollo's own executor, for what is not compiled; it reads the supergraph when the first such operation comes.
 *
 * When a subgraph breaks a promise of the schema (null where there is none), Apollo's executor nulls the parent and tells
 * only in an extension. A client must not mistake that for data: it becomes an error, and no extension leaves the gateway.
 */
export function apolloExecutor({ supergraphSdl, subgraphs, log }: ApolloOptions): { execute: Executor; stop(): Promise<void> } {
  let loading: Promise<{ gateway: ApolloGateway; executor: Executor }> | undefined;
  const load = async () => {
    const gateway = new ApolloGateway({
      supergraphSdl,
      logger: log,
      __exposeQueryPlanExperimental: false,
      buildService({ name }) {
        const found = subgraphs.get(name);
        if (!found) throw new Error(`the supergraph names the subgraph «${name}», which has no configured address`);
        return dataSource(found);
      },
    });
    const { executor } = await gateway.load({ apollo: { key: undefined, keyHash: undefined, graphRef: undefined } });
    return { gateway, executor };
  };
  return {
    async execute(request) {
      loading ??= load();
      const { data, errors, extensions } = await (await loading).executor(request);
      const all = [...(errors ?? []), ...asErrors(extensions?.valueCompletion).map(asBreach)];
      return all.length === 0 ? { data } : { data, errors: all };
    },
    stop: async () => (await loading)?.gateway.stop(),
  };
}
