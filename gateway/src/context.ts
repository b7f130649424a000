import type { Actor } from '@danvan/identity';
import type { Language } from './errors/language.ts';

/** What one request carries from the door to the subgraphs. */
export type RequestContext = {
  readonly requestId: string;
  /** The gateway's own span in the caller's trace. */
  readonly traceparent: string;
  /** What the client calls itself; «unnamed» where it does not. */
  readonly client: string;
  readonly language: Language;
  readonly actor: Actor;
  /** Where the request comes from: who has no token is known by it. */
  readonly address: string;
  /** Milliseconds of `performance.now()` after which the answer is no longer waited for. */
  readonly until: number;
  /** Aborts when the client has left. */
  readonly gone: AbortSignal;
  /** Filled in on the way: Apollo copies the context, so what is learnt is kept one level down. */
  readonly seen: {
    kind: 'query' | 'mutation' | 'subscription' | 'unknown';
    /** What the answer may hold, in objects; how many any answer may; and what is left of the budget of who asked. */
    cost?: { readonly objects: number; readonly limit: number; readonly left: number };
  };
};
