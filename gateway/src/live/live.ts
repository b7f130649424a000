import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../context.ts';
import { publicError } from '../errors/public-error.ts';
import { asGraphQLError, type Refusal } from '../errors/refusal.ts';
import type { Answer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { type LiveAnswer, liveAnswer } from './answer.ts';
import { answersOf } from './answers.ts';
import type { LiveField } from './declared.ts';
import { type LiveHub, liveHub } from './hub.ts';
import { liveOperation } from './live-operation.ts';

/** A request as it goes on: one answer, or one after the other. */
export type Opened = { readonly once: LiveAnswer } | { readonly answers: AsyncIterableIterator<LiveAnswer> };

export type LiveOptions = {
  readonly execute: (operation: Operation, context: RequestContext) => Promise<Answer>;
  /** The live queries of the graph that is served now. */
  readonly fields: () => ReadonlyMap<string, LiveField>;
};

export type Live = {
  /**
   * Begins to answer an operation; what is no subscription is answered once.
   * @param refusal null while the client may listen, else why not: asked before each answer
   */
  open(operation: Operation, context: RequestContext, lastId: string | null, refusal: () => Promise<Refusal | null>): Promise<Opened>;
  readonly hub: Pick<LiveHub, 'changed' | 'anythingChanged' | 'endAll'>;
};

/** Never aborts: a shared live query does not end with the client that came first. */
const staying = new AbortController().signal;

/** The federated graph's live queries: an event names the aggregate, the client's own query is answered again with the client's own rights. */
export function live({ execute, fields }: LiveOptions): Live {
  const fit = (errors: readonly GraphQLFormattedError[] | undefined, context: RequestContext) =>
    errors?.map((error) => publicError(error, context));
  const refused = (why: Refusal, context: RequestContext) => liveAnswer({ errors: fit([asGraphQLError(why).toJSON()], context) });
  const answering = async (operation: Operation, context: RequestContext): Promise<LiveAnswer> => {
    try {
      const { data, errors } = await execute(operation, { ...context, seen: { kind: 'unknown' } });
      return liveAnswer({ data, errors: fit(errors, context) });
    } catch {
      return liveAnswer({ data: null, errors: fit([{ message: 'failed' }], context) });
    }
  };
  const hub = liveHub((asked, context) => answering(asked.operation, { ...context, gone: staying }));
  return {
    hub,
    async open(operation, context, lastId, refusal) {
      const reading = liveOperation(operation, fields());
      if ('refused' in reading) return { once: refused(reading.refused, context) };
      if ('plain' in reading) return { once: await answering(reading.plain, context) };
      const listener = hub.listen(reading.live, context, lastId);
      if ('status' in listener) return { once: refused(listener, context) };
      const why = async () => {
        const refusedNow = await refusal();
        return refusedNow && refused(refusedNow, context);
      };
      return { answers: answersOf(listener, why) };
    },
  };
}
