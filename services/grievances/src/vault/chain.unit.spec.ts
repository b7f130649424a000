import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Access, type ChainEntry, type ChainHead, chainReader, emptyHead, follow } from './chain.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const foreign = createSecretKey(Buffer.alloc(32, 8));
const access = (place: number): Access => ({
  ...{ at: `2026-11-24T08:00:${String(place % 60).padStart(2, '0')}.000Z`, actorId: 'custodian', action: 'DISCLOSE' },
  ...{ petitionId: `p${place}`, reason: 'CONTACT_PETITIONER', reference: null },
});

function chainOf(length: number, signedWith = key): ChainEntry[] {
  const entries: ChainEntry[] = [];
  for (let place = 0; place < length; place += 1) entries.push(follow(signedWith, entries.at(-1) ?? emptyHead, access(place)));
  return entries;
}
const headOf = (entries: readonly ChainEntry[]): ChainHead => entries.at(-1) ?? emptyHead;

function faultsOf(entries: readonly ChainEntry[], head: ChainHead, anchor: ChainHead | null = null) {
  const reader = chainReader(key, head, anchor);
  for (const entry of entries) reader.read(entry);
  return reader.end().faults.map(({ fault }) => fault);
}

describe('the access log’s chain', () => {
  it('is whole as it was written, also while the head lags by what is being appended', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (length, lag) => {
        const entries = chainOf(length);
        expect(faultsOf(entries, headOf(entries.slice(0, Math.max(0, length - lag))))).toEqual([]);
      }),
    );
  });

  it('shows any change to any entry', () => {
    const changes: readonly Partial<ChainEntry>[] = [
      { actorId: 'somebody else' },
      { petitionId: 'p99' },
      { reason: 'CORRECTION' },
      { action: 'ERASE' },
      { at: '2020-01-01T00:00:00.000Z' },
      { reference: '1/QĐ' },
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(8), fc.constantFrom(...changes), (length, at, change) => {
        const entries = chainOf(length);
        const changed = entries.map((entry, place) => (place === at % length ? { ...entry, ...change } : entry));
        expect(faultsOf(changed, headOf(entries))).toContain('CHANGED');
      }),
    );
  });

  it('shows an entry that was taken out, put in, or cut off at the end', () => {
    const entries = chainOf(8);
    expect(faultsOf(entries.toSpliced(3, 1), headOf(entries))).toContain('MISSING');
    expect(faultsOf(entries.slice(0, 6), headOf(entries))).toEqual(['CUT_OFF']);
    const forged = follow(foreign, headOf(entries.slice(0, 4)), access(4));
    expect(faultsOf(entries.toSpliced(4, 1, forged), headOf(entries))).toEqual(['CHANGED', 'NOT_LINKED']);
  });

  it('shows a chain that was made again by one who has the database and not the key', () => {
    const made = chainOf(5, foreign);
    expect(new Set(faultsOf(made, headOf(made)))).toEqual(new Set(['CHANGED']));
  });

  it('shows by a head noted outside that its end was cut off together with the kept head', () => {
    const entries = chainOf(8);
    const shorter = entries.slice(0, 5);
    expect(faultsOf(shorter, headOf(shorter))).toEqual([]);
    expect(faultsOf(shorter, headOf(shorter), headOf(entries))).toEqual(['ANCHOR_DIFFERS']);
  });
});
