import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Actor } from '@danvan/identity';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, GraphQLSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { RequestContext } from '../context.ts';
import { asGraphQLError, type Refusal } from '../errors/refusal.ts';
import { operationIn } from '../http/operation.ts';
import { limits } from '../limits/limits.ts';
import type { Safelist } from '../operations/safelist.ts';
import type { LiveAnswer } from './answer.ts';
import type { Live, Opened } from './live.ts';

export type WebSocketOptions = {
  readonly live: Live;
  readonly safelist: Safelist;
  /** Who holds this `Authorization` value; null for a token that does not hold. */
  readonly whois: (authorization: string | undefined) => Promise<Actor | null>;
  readonly contextOf: (request: IncomingMessage, actor: Actor) => RequestContext;
  readonly badToken: Refusal;
};

type Holding = { opened: Opened };

/** graphql-ws asks for a schema to execute with; what is executed here has been opened already. */
const schema = new GraphQLSchema({});

const authorizationIn = (parameters: Record<string, unknown> | undefined): string | undefined =>
  typeof parameters?.authorization === 'string' ? parameters.authorization : undefined;

/** graphql-ws asks each error for its JSON; ours are JSON already. */
function resultOf({ payload }: LiveAnswer): ExecutionResult {
  const errors = payload.errors?.map((error) => ({ toJSON: () => error }));
  return { ...payload, ...(errors && { errors }) } as ExecutionResult;
}

/** The answers in graphql-ws' form; ends when it is returned from. */
function results(answers: AsyncIterableIterator<LiveAnswer>): AsyncIterableIterator<ExecutionResult> {
  const inForm = async (step: Promise<IteratorResult<LiveAnswer>> | undefined): Promise<IteratorResult<ExecutionResult>> => {
    const taken = await step;
    return taken && !taken.done ? { done: false, value: resultOf(taken.value) } : { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => inForm(answers.next()),
    return: () => inForm(answers.return?.()),
  };
}

/** What was opened, handed to graphql-ws in place of an execution. */
function answering({ contextValue }: ExecutionArgs): ExecutionResult | AsyncIterableIterator<ExecutionResult> {
  const { opened } = contextValue as Holding;
  return 'once' in opened ? resultOf(opened.once) : results(opened.answers);
}

/**
 * Live queries by the graphql-ws protocol. The token comes in `connectionParams.authorization`; a message may be as large as a request body.
 * `upgrade` takes a connection over; `stop` closes all with 1012 («service restart»), after which clients come back.
 */
export function webSocket({ live, safelist, whois, contextOf, badToken }: WebSocketOptions) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes, perMessageDeflate: false });
  const server = useServer<Record<string, unknown>>(
    {
      connectionInitWaitTimeout: 5_000,
      onConnect: async ({ connectionParams }) => (await whois(authorizationIn(connectionParams))) !== null,
      async onSubscribe({ connectionParams, extra }, _id, payload): Promise<ExecutionArgs | GraphQLError[]> {
        const reading = operationIn(Buffer.from(JSON.stringify(payload)), safelist);
        if ('refused' in reading) return [asGraphQLError(reading.refused)];
        const authorization = authorizationIn(connectionParams);
        const actor = await whois(authorization);
        if (!actor) return [asGraphQLError(badToken)];
        const refusal = async () => ((await whois(authorization)) ? null : badToken);
        const opened = await live.open(reading.operation, contextOf(extra.request, actor), null, refusal);
        try {
          const document = parse(reading.operation.query, { noLocation: true, maxTokens: limits.tokens });
          return { schema, document, operationName: payload.operationName, contextValue: { opened } satisfies Holding };
        } catch (error) {
          return [error instanceof GraphQLError ? error : new GraphQLError('The document cannot be read.')];
        }
      },
      execute: answering,
      subscribe: answering,
    },
    sockets,
  );
  return {
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
    },
    async stop(): Promise<void> {
      for (const open of sockets.clients) open.close(1012, 'service restart');
      await server.dispose();
    },
  };
}
