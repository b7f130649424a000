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
import type { Live, Opened } from './live.ts';

export type WebSocketOptions = {
  readonly live: Live;
  /** Who holds this `Authorization` value; null for a token that does not hold. */
  readonly whois: (authorization: string | undefined) => Promise<Actor | null>;
  readonly contextOf: (request: IncomingMessage, actor: Actor) => RequestContext;
  readonly badToken: Refusal;
};

type Holding = { opened: Opened };

/** graphql-ws asks for a schema to execute with; what is executed here has been opened already. */
const schema = new GraphQLSchema({});
const openedIn = ({ contextValue }: ExecutionArgs): Opened => (contextValue as Holding).opened;

const authorizationIn = (parameters: Record<string, unknown> | undefined): string | undefined =>
  typeof parameters?.authorization === 'string' ? parameters.authorization : undefined;

/** The answers in graphql-ws' form; ends when it is returned from. */
function results(answers: Extract<Opened, { answers: unknown }>['answers']): AsyncIterableIterator<ExecutionResult> {
  const payloadOf = async (step: Promise<IteratorResult<{ payload: object }>>) => {
    const { done, value } = await step;
    return done ? { done: true as const, value: undefined } : { done: false as const, value: value.payload as ExecutionResult };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => payloadOf(answers.next()),
    return: () => payloadOf(answers.return?.() ?? Promise.resolve({ done: true, value: undefined })),
  };
}

/**
 * Live queries by the graphql-ws protocol. The token comes in `connectionParams.authorization`; a message may be as large as a request body.
 * `upgrade` takes a connection over; `stop` closes all with 1012 («service restart»), after which clients come back.
 */
export function webSocket({ live, whois, contextOf, badToken }: WebSocketOptions) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes, perMessageDeflate: false });
  const server = useServer<Record<string, unknown>>(
    {
      connectionInitWaitTimeout: 5_000,
      onConnect: async ({ connectionParams }) => (await whois(authorizationIn(connectionParams))) !== null,
      async onSubscribe({ connectionParams, extra }, _id, payload): Promise<ExecutionArgs | GraphQLError[]> {
        const reading = operationIn(Buffer.from(JSON.stringify(payload)));
        if ('refused' in reading) return [asGraphQLError(reading.refused)];
        const authorization = authorizationIn(connectionParams);
        const actor = await whois(authorization);
        if (!actor) return [asGraphQLError(badToken)];
        const refusal = async () => ((await whois(authorization)) ? null : badToken);
        const opened = await live.open(reading.operation, contextOf(extra.request, actor), null, refusal);
        try {
          const document = parse(payload.query, { noLocation: true, maxTokens: limits.tokens });
          return { schema, document, operationName: payload.operationName, contextValue: { opened } satisfies Holding };
        } catch (error) {
          return [error instanceof GraphQLError ? error : new GraphQLError('The document cannot be read.')];
        }
      },
      execute: (args) => {
        const opened = openedIn(args);
        return 'once' in opened ? (opened.once.payload as ExecutionResult) : results(opened.answers);
      },
      subscribe: (args) => {
        const opened = openedIn(args);
        return 'once' in opened ? (opened.once.payload as ExecutionResult) : results(opened.answers);
      },
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
