import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.ts';
import type { usageRecorder } from './usage.ts';

/** Records each operation that is executed, so that the registry knows what clients rely on. */
export const recordUse = (recorder: ReturnType<typeof usageRecorder>, now: () => Date): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ queryHash, document, operationName, contextValue }) {
        const day = now().toISOString().slice(0, 10);
        recorder.saw(queryHash, document, { name: operationName ?? 'unnamed', client: contextValue.client, day });
      },
    };
  },
});
