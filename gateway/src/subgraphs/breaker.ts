/**
 * Closed: calls pass. Open: none passes until `until`. Half-open: one call is out to see whether the subgraph is back.
 * `since`: when the present row of failures began.
 */
type State =
  | { readonly phase: 'closed'; readonly failures: number; readonly since: number }
  | { readonly phase: 'open'; readonly until: number }
  | { readonly phase: 'half-open' };

export type BreakerPhase = State['phase'];

/** A burst of failures opens at once. */
const burst = 5;
/** A single slow caller must not need five timeouts: two failures this far apart open it too, milliseconds. */
const spread = 900;
/** How long an open breaker waits before it tries again, milliseconds: a subgraph that is back is found well within 5 s. */
const rest = 1_000;

const fresh: State = { phase: 'closed', failures: 0, since: 0 };

/** Spares a subgraph that does not answer, and spares callers the wait for it. Times are milliseconds. */
export function breaker(options: { now?: () => number; onChange?: (phase: BreakerPhase) => void } = {}) {
  const now = options.now ?? Date.now;
  let state = fresh;
  const become = (next: State) => {
    const changed = next.phase !== state.phase;
    state = next;
    if (changed) options.onChange?.(next.phase);
  };
  const open = () => become({ phase: 'open', until: now() + rest });
  return {
    phase: (): BreakerPhase => state.phase,
    /** May this call go out? Whoever was let out reports back with `succeeded`, `failed` or `abandoned`. */
    admits(): boolean {
      if (state.phase === 'closed') return true;
      if (state.phase === 'half-open' || now() < state.until) return false;
      become({ phase: 'half-open' });
      return true;
    },
    succeeded(): void {
      // A late answer to a call from before the breaker opened says nothing about now.
      if (state.phase !== 'open') become(fresh);
    },
    failed(): void {
      if (state.phase === 'half-open') open();
      if (state.phase !== 'closed') return;
      const failures = state.failures + 1;
      const since = state.failures === 0 ? now() : state.since;
      if (failures >= burst || (failures > 1 && now() - since >= spread)) open();
      else become({ phase: 'closed', failures, since });
    },
    /** The caller left before the answer came: nothing was learnt, so the next call may try. */
    abandoned(): void {
      if (state.phase === 'half-open') become({ phase: 'open', until: now() });
    },
  };
}

export type Breaker = ReturnType<typeof breaker>;
