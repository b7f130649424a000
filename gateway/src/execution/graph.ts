import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Log } from '@danvan/runtime';
import { executor } from './executor.ts';

export type GraphOptions = {
  readonly supergraphSdl: string;
  /** By subgraph name: the addresses in the supergraph are placeholders. */
  readonly subgraphs: ReadonlyMap<string, GraphQLDataSource>;
  readonly log: Log;
};

/**
 * Our own gateway object around ApolloGateway, which keeps the supergraph and plans.
 * @throws Error at load, where the supergraph names a subgraph that has no address
 */
export function graph({ supergraphSdl, subgraphs, log }: GraphOptions): GatewayInterface {
  const apollo = new ApolloGateway({
    supergraphSdl,
    logger: log,
    __exposeQueryPlanExperimental: false,
    buildService({ name }) {
      const source = subgraphs.get(name);
      if (!source) throw new Error(`the supergraph names the subgraph «${name}», which has no configured address`);
      return source;
    },
  });
  return {
    onSchemaLoadOrUpdate: (callback) => apollo.onSchemaLoadOrUpdate(callback),
    async load(options) {
      const loaded = await apollo.load(options);
      return { executor: executor(loaded.executor) };
    },
    stop: () => apollo.stop(),
  };
}
