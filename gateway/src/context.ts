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
  /** Aborts when the client has left. */
  readonly gone: AbortSignal;
  /** Filled in on the way: Apollo copies the context, so what is learnt is kept one level down. */
  readonly seen: { kind: 'query' | 'mutation' | 'subscription' | 'unknown' };
};
