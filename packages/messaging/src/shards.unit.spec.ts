import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allShards, shardCount, shardOf } from './shards.ts';

it('puts every aggregate into one of the shards, always the same', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(allShards).toContain(shardOf(id));
      expect(shardOf(id)).toBe(shardOf(id));
    }),
  );
});

it('spreads aggregates evenly', () => {
  const counts = new Map<number, number>();
  for (let index = 0; index < 8_000; index += 1) {
    const shard = shardOf(`organization-${index}`);
    counts.set(shard, (counts.get(shard) ?? 0) + 1);
  }
  expect(counts.size).toBe(shardCount);
  expect(Math.min(...counts.values())).toBeGreaterThan(800);
  expect(Math.max(...counts.values())).toBeLessThan(1_200);
});
