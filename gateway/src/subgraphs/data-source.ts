import type { GraphQLDataSource } from '@apollo/gateway';
import { internalKey, internalTokenMinter } from '@danvan/identity';
import type { Log } from '@danvan/runtime';
import type { RequestContext } from '../context.ts';
import type { SubgraphAnswer } from './answer.ts';
import { breaker } from './breaker.ts';
import { subgraphFailure } from './failure.ts';
import { callSeconds, showBreaker } from './metrics.ts';
import { type CallOutcome, transport } from './transport.ts';

const answerBytes = 8 * 1024 * 1024;

export type SubgraphOptions = {
  readonly name: string;
  readonly url: string;
  readonly masterKey: string;
  readonly timeoutMs: number;
  readonly log: Log;
};

/** A mutable copy in the type that Apollo's executor takes; it merges into what it is given. */
const handedOver = ({ data, errors }: SubgraphAnswer) => ({ data, errors });

/** One subgraph as Apollo's executor calls it. Failures are thrown as errors a client may see; their cause is logged. */
export function subgraph({ name, url, masterKey, timeoutMs, log }: SubgraphOptions): GraphQLDataSource<RequestContext> & {
  close(): Promise<void>;
} {
  showBreaker(name, 'closed');
  const { call, close } = transport({
    url,
    timeoutMs,
    answerBytes,
    mint: internalTokenMinter({ audience: name, key: internalKey(masterKey, name) }),
    breaker: breaker({
      onChange(phase) {
        showBreaker(name, phase);
        log.warn({ subgraph: name, phase }, 'breaker');
      },
    }),
  });
  const measured = async (body: string, context: RequestContext): Promise<CallOutcome> => {
    const done = callSeconds.startTimer({ subgraph: name });
    const result = await call(body, context);
    done({ outcome: result.outcome });
    return result;
  };
  return {
    close,
    async process(options) {
      // Nothing but a client's operation calls a subgraph: no health checks, no schema loading over the wire.
      if (options.kind !== 'incoming operation') throw new Error(`${options.kind} is not done through the graph`);
      const { query, variables, operationName } = options.request;
      const result = await measured(JSON.stringify({ query, variables, operationName }), options.context);
      if (result.outcome === 'answered') return handedOver(result.answer);
      if (result.outcome === 'unavailable')
        log.warn({ subgraph: name, requestId: options.context.requestId, err: result.why }, 'unavailable');
      throw subgraphFailure(name, result.outcome === 'timeout' ? 'timeout' : 'unavailable', options.pathInIncomingRequest);
    },
  };
}
