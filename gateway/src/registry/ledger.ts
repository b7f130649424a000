import type { LogEntry } from '@danvan/messaging';
import type { Announcement, RegistryRecord, Verdict } from './records.ts';

/** An announcement and what was said of it; null while nothing has been said. */
export type Filed = { readonly offset: number; readonly announcement: Announcement; readonly verdict: Verdict | null };

/** Everything the registry knows, in the order in which it was announced. */
export type Ledger = readonly Filed[];

export const emptyLedger: Ledger = [];

/** The ledger after one more entry. A second verdict on an announcement changes nothing. */
export function entered(ledger: Ledger, { offset, value }: LogEntry<RegistryRecord>): Ledger {
  if (value.kind === 'announcement') return [...ledger, { offset, announcement: value, verdict: null }];
  return ledger.map((filed) => (filed.offset === value.offset && filed.verdict === null ? { ...filed, verdict: value } : filed));
}

/** The announcement that has to be judged next: one at a time, since each is judged against what was accepted before it. */
export const undecided = (ledger: Ledger): Filed | null => ledger.find(({ verdict }) => verdict === null) ?? null;

/** What is in force: the last accepted announcement of each service, by its name. */
export const inForce = (ledger: Ledger): ReadonlyMap<string, Announcement> =>
  new Map(ledger.filter(({ verdict }) => verdict?.accepted).map(({ announcement }) => [announcement.service, announcement]));
