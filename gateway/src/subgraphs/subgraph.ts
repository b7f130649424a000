import { internalKey, internalTokenMinter } from '@danvan/identity';
import type { Log } from '@danvan/runtime';
import type { RequestContext } from '../context.ts';
import { breaker } from './breaker.ts';
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

/** One subgraph as the gateway calls it: measured, and its failures logged, since the client is not told why. */
export type Subgraph = {
  readonly name: string;
  /** `body`: the request as JSON. `idempotent`: it may be sent again where a connection breaks. */
  call(body: string, context: RequestContext, idempotent: boolean): Promise<CallOutcome>;
  close(): Promise<void>;
};

export function subgraph({ name, url, masterKey, timeoutMs, log }: SubgraphOptions): Subgraph {
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
  return {
    name,
    close,
    async call(body, context, idempotent) {
      const begun = performance.now();
      const result = await call(body, context, idempotent);
      callSeconds.observe({ subgraph: name, outcome: result.outcome }, (performance.now() - begun) / 1000);
      if (result.outcome === 'unavailable') log.warn({ subgraph: name, requestId: context.requestId, err: result.why }, 'unavailable');
      return result;
    },
  };
}
