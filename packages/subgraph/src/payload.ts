import { fillText, type Outcome, type Refusal, type RefusalCatalogue, type Stored } from '@danvan/aggregate-store';
import type { Language, RequestContext } from './context.ts';

export type MutationErrorShape = { code: string; message: string; path: string[]; basis: string | null };

/** A refusal as the caller reads it, in their language. */
export function mutationError(refusal: Refusal, catalogue: RefusalCatalogue, language: Language): MutationErrorShape {
  const text = catalogue[refusal.code];
  return {
    code: refusal.code,
    message: text ? fillText(text[language], refusal.details) : refusal.code,
    path: [...(refusal.path ?? [])],
    basis: text?.basis ?? null,
  };
}

/** `{ <thing>, errors }`: the record after the command, or null and what the rules refused. */
export function asPayload<State, Name extends string>(name: Name, catalogue: RefusalCatalogue, context: Pick<RequestContext, 'language'>) {
  return (outcome: Outcome<State>): { [K in Name]: Stored<State> | null } & { errors: MutationErrorShape[] } => {
    const thing = { [name]: outcome.ok ? outcome.state : null } as { [K in Name]: Stored<State> | null };
    return { ...thing, errors: outcome.ok ? [] : [mutationError(outcome.refusal, catalogue, context.language)] };
  };
}

/** A refusal made outside an aggregate (an unknown reference in the input) as a payload. */
export function refusedPayload<Name extends string>(
  name: Name,
  refusal: Refusal,
  catalogue: RefusalCatalogue,
  context: Pick<RequestContext, 'language'>,
) {
  return { ...({ [name]: null } as { [K in Name]: null }), errors: [mutationError(refusal, catalogue, context.language)] };
}
