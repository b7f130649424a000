import type { GraphQLDataSource } from '@apollo/gateway';
import type { RequestContext } from '../context.ts';
import type { SubgraphAnswer } from './answer.ts';
import { subgraphFailure } from './failure.ts';
import type { Subgraph } from './subgraph.ts';

/** A mutable copy in the type that Apollo's executor takes; it merges into what it is given. */
const handedOver = ({ data, errors }: SubgraphAnswer) => ({ data, errors });

/** A subgraph as Apollo's executor calls it, for what is not compiled. Failures are thrown as errors a client may see. */
export const dataSource = ({ name, call }: Pick<Subgraph, 'name' | 'call'>): GraphQLDataSource<RequestContext> => ({
  async process(options) {
    // Nothing but a client's operation calls a subgraph: no health checks, no schema loading over the wire.
    if (options.kind !== 'incoming operation') throw new Error(`${options.kind} is not done through the graph`);
    const { query, variables, operationName } = options.request;
    const result = await call(JSON.stringify({ query, variables, operationName }), options.context, false);
    if (result.outcome === 'answered') return handedOver(result.answer);
    throw subgraphFailure(name, result.outcome === 'timeout' ? 'timeout' : 'unavailable', options.pathInIncomingRequest);
  },
});
