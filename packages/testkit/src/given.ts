import { deepStrictEqual, strictEqual } from 'node:assert';
import type { Lifecycle } from '@danvan/aggregate-store/decision';

/**
 * Given-when-then for a pure lifecycle. `given(...events).when(command)` folds the events, decides, and then
 * `.thenEvents(...events)` or `.thenRefused(code)` compares. Each returns what was decided, for further assertions.
 */
export function specification<State, Command extends { readonly type: string }, Event extends { readonly type: string }>(
  lifecycle: Lifecycle<State, Command, Event>,
) {
  return {
    given: (...history: readonly Event[]) => {
      const state = history.reduce<State | null>((folded, event) => lifecycle.evolve(folded, event), null);
      return {
        state,
        when: (command: Command) => {
          const decision = lifecycle.decide(state, command);
          return {
            decision,
            thenEvents: (...expected: readonly Event[]) => {
              deepStrictEqual(decision, { ok: true, events: expected });
              return expected.reduce<State | null>((folded, event) => lifecycle.evolve(folded, event), state);
            },
            thenRefused: (code: string) => {
              strictEqual(decision.ok ? 'accepted' : decision.refusal.code, code);
              return decision;
            },
          };
        },
      };
    },
  };
}
