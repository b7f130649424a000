import { type KeyUse, type VaultRecords, vaultCollection } from '../persistence/vault-records.ts';
import type { KeyRing } from './key-ring.ts';
import { rewrap } from './sealed-record.ts';

/** How long a record may wait for its petition, milliseconds: far longer than any request lives. */
export const orphanAfter = 3_600_000;

export type Upkeep = {
  /**
   * Wraps every data key under the current version of the ring. Each batch stands by itself, so one that was broken off goes on
   * where it stopped, and readers find each key under the old or the new version.
   * @returns how many keys were wrapped anew
   */
  rotate(batch: number): Promise<number>;
  /** Removes what no petition refers to, although it has had the time. @returns how many were removed */
  sweep(now: Date): Promise<number>;
  /** What hangs on which version of the ring. */
  versions(): Promise<readonly KeyUse[]>;
};

type Parts = {
  readonly records: VaultRecords;
  readonly ring: KeyRing;
  petitionsThere(ids: readonly string[]): Promise<ReadonlySet<string>>;
};

/** What keeps the vault in order; nothing here opens a field. */
export function upkeep({ records, ring, petitionsThere }: Parts): Upkeep {
  const place = (id: string) => ({ collection: vaultCollection, id });
  return {
    async rotate(batch) {
      let rewrapped = 0;
      for (;;) {
        const older = await records.wrappedBefore(ring.current, batch);
        if (older.length === 0) return rewrapped;
        rewrapped += await records.rewrap(older.map(({ _id, key }) => ({ id: _id, from: key, to: rewrap(ring, place(_id), key) })));
      }
    },
    async sweep(now) {
      const before = new Date(now.getTime() - orphanAfter);
      let removed = 0;
      for (;;) {
        const waiting = await records.pendingBefore(before, 500);
        if (waiting.length === 0) return removed;
        const there = await petitionsThere([...new Set(waiting.map(({ petitionId }) => petitionId))]);
        const settled = waiting.filter(({ petitionId }) => there.has(petitionId)).map(({ _id }) => _id);
        const orphans = waiting.filter(({ petitionId }) => !there.has(petitionId)).map(({ _id }) => _id);
        await records.settle(settled);
        removed += await records.removeOrphans(orphans, before);
      }
    },
    versions: () => records.versions(),
  };
}
