/** What was spent: what is left, or how long to wait until it could be spent. */
export type Spending = { readonly left: number } | { readonly waitSeconds: number };

/** `capacity`: what can be spent at once; `perSecond`: what comes back. In points of cost: about one an object of an answer. */
export type Allowance = { readonly capacity: number; readonly perSecond: number };

type Account = { left: number; at: number };

/** So many spenders are remembered; who has not spent for longest is forgotten first, and starts anew. */
const remembered = 20_000;

/** An allowance for everybody, each by their own account. `now`: milliseconds. */
export function budget({ capacity, perSecond }: Allowance, now: () => number = Date.now) {
  const accounts = new Map<string, Account>();
  return {
    spend(who: string, points: number): Spending {
      const at = now();
      const account = accounts.get(who) ?? { left: capacity, at };
      account.left = Math.min(capacity, account.left + ((at - account.at) / 1000) * perSecond);
      account.at = at;
      accounts.delete(who);
      accounts.set(who, account);
      if (accounts.size > remembered) accounts.delete(accounts.keys().next().value ?? who);
      // Whoever has their whole allowance may spend it on one thing that costs more: else they could never have it.
      const due = Math.min(points, capacity);
      if (account.left < due) return { waitSeconds: Math.ceil((due - account.left) / perSecond) };
      account.left -= due;
      return { left: Math.floor(account.left) };
    },
  };
}

export type Budget = ReturnType<typeof budget>;
