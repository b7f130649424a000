import type { CommandMeta } from '@danvan/aggregate-store';
import { type Actor, covers, type Place, type Policy } from '@danvan/identity';

export type Language = 'en' | 'vi';

/** What every resolver of every subgraph has. Services add their stores and loaders. */
export type RequestContext = {
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  readonly traceparent: string | null;
  /** The moment the request came in; and its calendar date in Asia/Ho_Chi_Minh. */
  readonly now: Date;
  readonly today: string;
  /** Verdicts of this request by action, filled as they are asked. */
  readonly verdicts: Map<string, string>;
  /** The actor's own organization as this service knows it, or null. */
  ownPlace(): Promise<Place | null>;
};

/** Vietnamese where `Accept-Language` puts it first; else English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*vi\b/i.test(acceptLanguage ?? '') ? 'vi' : 'en';
}

/** The calendar date of a moment in Asia/Ho_Chi_Minh (UTC+7 all year). */
export const localDate = (now: Date): string => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

type KeyedInput = { readonly idempotencyKey: string; readonly expectedVersion?: number | null };

/**
 * The meta of a command: actor, time, key and what was sent. When the action's rule says `within`, the store asks whether the
 * actor's organization covers the place that `placeOf` finds in the aggregate's state.
 */
export async function commandMeta<State>(
  context: RequestContext,
  input: KeyedInput,
  scope?: { policy: Policy; action: string; placeOf(state: State): Pick<Place, 'path' | 'unitPath'> },
): Promise<CommandMeta> {
  const own = scope?.policy[scope.action]?.within ? await context.ownPlace() : undefined;
  return {
    actor: context.actor,
    now: context.now,
    idempotencyKey: input.idempotencyKey,
    input,
    expectedVersion: input.expectedVersion ?? null,
    traceparent: context.traceparent,
    ...(scope && own !== undefined ? { permits: (state: unknown) => own !== null && covers(own, scope.placeOf(state as State)) } : {}),
  };
}
