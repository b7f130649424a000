import { beforeEach, expect, it } from 'vitest';
import { heldShards } from './held-shards.ts';
import type { Lease } from './outbox.ts';

const term = 20_000;
const idle = async () => undefined;
const clock = { at: 0 };
beforeEach(() => {
  clock.at = 0;
});

/** Leases in memory, by the same clock. */
function sharedLease(): Lease {
  const shards = new Map<number, { holder: string; token: number; until: number; given: boolean }>();
  const replicas = new Map<string, number>();
  return {
    async attend(holder, ttl) {
      replicas.set(holder, clock.at + ttl);
      return [...replicas.values()].filter((until) => until >= clock.at).length;
    },
    async acquire(holder, shard, ttl) {
      const before = shards.get(shard);
      if (before && before.until > clock.at) return null;
      const token = (before?.token ?? 0) + 1;
      shards.set(shard, { holder, token, until: clock.at + ttl, given: false });
      return { token, abandoned: before !== undefined && !before.given };
    },
    async renew(holder, shard, token, ttl) {
      const now = shards.get(shard);
      if (now?.holder !== holder || now.token !== token) return false;
      shards.set(shard, { ...now, until: clock.at + ttl });
      return true;
    },
    async release(holder, shard, token) {
      const now = shards.get(shard);
      if (now?.holder === holder && now.token === token) shards.set(shard, { ...now, until: 0, given: true });
    },
    async leave(holder) {
      replicas.delete(holder);
    },
  };
}

const replica = (lease: Lease, name: string) => heldShards(lease, name, term, () => clock.at);

it('holds every shard while it is alone', async () => {
  const one = replica(sharedLease(), 'one');
  expect(await one.keep(idle)).toHaveLength(8);
  expect(one.isAlone()).toBe(true);
});

it('gives half of them to a second replica, and gets them back when that leaves', async () => {
  const lease = sharedLease();
  const [one, two] = [replica(lease, 'one'), replica(lease, 'two')];
  await one.keep(idle);
  expect(await two.keep(idle)).toHaveLength(0);
  clock.at += 1_001;
  const ofOne = await one.keep(idle);
  const ofTwo = await two.keep(idle);
  expect([...ofOne, ...ofTwo].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(ofTwo).toHaveLength(4);
  expect(one.isAlone()).toBe(false);
  await two.release();
  clock.at += 1_001;
  expect(await one.keep(idle)).toHaveLength(8);
  expect(one.takeAbandoned()).toEqual(new Set());
});

it('gives none back before its work in hand is done', async () => {
  const lease = sharedLease();
  const [one, two] = [replica(lease, 'one'), replica(lease, 'two')];
  await one.keep(idle);
  await two.keep(idle);
  clock.at += 1_001;
  await expect(one.keep(() => Promise.reject(new Error('not settled')))).rejects.toThrow('not settled');
  expect(one.tokensFor(0).size).toBe(8);
});

it('takes over from a frozen one when its term is over, and knows that it was not given back', async () => {
  const lease = sharedLease();
  const [frozen, two] = [replica(lease, 'frozen'), replica(lease, 'two')];
  await frozen.keep(idle);
  clock.at += term + 1;
  expect(frozen.tokensFor(0).size).toBe(0);
  expect(await two.keep(idle)).toHaveLength(8);
  expect(two.takeAbandoned().size).toBe(8);
  expect(two.takeAbandoned().size).toBe(0);
  expect([...two.tokensFor(0).values()]).toEqual(Array.from({ length: 8 }, () => 2));
  expect(await frozen.keep(idle)).toHaveLength(0);
});
