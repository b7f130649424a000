import type { OrderedLog } from '@danvan/messaging';
import type { Log } from '@danvan/runtime';
import { emptyLedger, entered, type Filed, inForce, type Ledger } from '../ledger.ts';
import { type Announcement, keyOf, type RegistryRecord } from '../records.ts';

/** How the publication of a part ended. `waiting`: no gateway has judged it in time; one will when it is there. */
export type Published =
  | { readonly outcome: 'accepted' | 'in-force-already' | 'waiting' }
  | { readonly outcome: 'refused'; readonly filed: Filed };

const sameAs = (one: Announcement | undefined, other: Announcement): boolean =>
  one !== undefined && one.version === other.version && one.url === other.url && JSON.stringify(one.files) === JSON.stringify(other.files);

const isNew = ({ announcement }: Filed, ours: Announcement) =>
  announcement.service === ours.service && announcement.version === ours.version && announcement.announcedAt === ours.announcedAt;

/** Follows the records until the announcement has its verdict. @param within milliseconds */
async function verdictOn(records: OrderedLog<RegistryRecord>, ours: Announcement, within: number, log: Log): Promise<Filed | null> {
  const found = Promise.withResolvers<Filed | null>();
  const timer = setTimeout(() => found.resolve(null), within);
  let ledger: Ledger = emptyLedger;
  const following = records.follow({
    log,
    onCaughtUp: () => undefined,
    onEntry(entry) {
      ledger = entered(ledger, entry);
      const filed = ledger.find((one) => isNew(one, ours));
      if (filed?.verdict) found.resolve(filed);
    },
  });
  try {
    return await found.promise;
  } finally {
    clearTimeout(timer);
    await following.stop();
  }
}

/** Announces a part, unless just that is in force, and waits for a gateway's verdict. @param within milliseconds */
export async function publish(records: OrderedLog<RegistryRecord>, ours: Announcement, within: number, log: Log): Promise<Published> {
  const ledger = (await records.read()).reduce(entered, emptyLedger);
  if (sameAs(inForce(ledger).get(ours.service), ours)) return { outcome: 'in-force-already' };
  await records.append(keyOf(ours), ours);
  const filed = await verdictOn(records, ours, within, log);
  if (!filed?.verdict) return { outcome: 'waiting' };
  return filed.verdict.accepted ? { outcome: 'accepted' } : { outcome: 'refused', filed };
}
