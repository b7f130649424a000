import { type HeldLease, heldLease } from './held-lease.ts';
import type { Lease } from './outbox.ts';
import { allShards, shardCount } from './shards.ts';

/** How often a replica looks whether it holds its fair share, milliseconds. */
export const balanceEvery = 1_000;

/**
 * The shards that this replica publishes. Replicas share them evenly: each takes free ones up to its share and gives back what it
 * holds beyond, so a new replica gets its part and a dead one's part is taken over when its term ends.
 * @param ttl of each shard's lease, milliseconds @param clock monotonic milliseconds
 */
export function heldShards(lease: Lease, holder: string, ttl: number, clock: () => number) {
  const abandoned = new Set<number>();
  const all = allShards.map((shard): { shard: number; held: HeldLease } => ({
    shard,
    held: heldLease(
      {
        async acquire(who, term) {
          const grant = await lease.acquire(who, shard, term);
          if (grant?.abandoned) abandoned.add(shard);
          return grant?.token ?? null;
        },
        renew: (who, token, term) => lease.renew(who, shard, token, term),
        release: (who, token) => lease.release(who, shard, token),
      },
      holder,
      ttl,
      clock,
    ),
  }));
  let balanceAt = Number.NEGATIVE_INFINITY;
  let replicas = 1;

  const mine = () => all.filter(({ held }) => held.tokenFor(0) !== null);
  /** @param idle resolves when nothing is under way for any shard: only then may one be given back */
  const balance = async (idle: () => Promise<void>) => {
    replicas = await lease.attend(holder, ttl);
    const share = Math.ceil(shardCount / replicas);
    const surplus = mine().slice(share);
    if (surplus.length > 0) await idle();
    for (const { held } of surplus) await held.release();
    for (const { held } of all) {
      if (mine().length >= share) break;
      if (held.tokenFor(0) === null) await held.keep();
    }
  };

  return {
    /** Keeps what is held, and the balance with the other replicas. @returns the shards that are held now */
    async keep(idle: () => Promise<void>): Promise<readonly number[]> {
      await Promise.all(mine().map(({ held }) => held.keep()));
      if (clock() >= balanceAt) {
        await balance(idle);
        balanceAt = clock() + balanceEvery;
      }
      return mine().map(({ shard }) => shard);
    },
    /** Shard → fencing token, of those that surely hold for at least so many more milliseconds. */
    tokensFor(milliseconds: number): ReadonlyMap<number, number> {
      const sure = all.map(({ shard, held }) => [shard, held.tokenFor(milliseconds)] as const);
      return new Map(sure.filter((pair): pair is readonly [number, number] => pair[1] !== null));
    },
    /** Whether other replicas write events of these shards too. */
    isAlone: () => replicas === 1,
    /** Shards taken over since the last call from a holder that did not give them back. */
    takeAbandoned(): ReadonlySet<number> {
      const taken = new Set(abandoned);
      abandoned.clear();
      return taken;
    },
    async release(): Promise<void> {
      for (const { held } of all) await held.release();
      await lease.leave(holder);
    },
  };
}

export type HeldShards = ReturnType<typeof heldShards>;
