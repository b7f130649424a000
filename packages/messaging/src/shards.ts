/**
 * Into how many parts a service's aggregates fall for its relay: replicas share them, one holder each. Fixed: a document keeps its
 * part while its events wait, so another number needs all outboxes to be empty.
 */
export const shardCount = 8;

export const allShards: readonly number[] = Array.from({ length: shardCount }, (_, shard) => shard);

/** The part that an aggregate belongs to (FNV-1a over its id): all its events pass through one holder. */
export function shardOf(aggregateId: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < aggregateId.length; index += 1) {
    hash ^= aggregateId.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % shardCount;
}
