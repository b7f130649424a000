import { readCopies, serviceActor, toState } from '@danvan/aggregate-store';
import { localDate } from '@danvan/subgraph';
import type { Entry } from '../domain/entry/types.ts';
import { isActiveOn, type OrganizationCopy, registrantFrom } from '../persistence/organization-copy.ts';
import type { Stores } from '../persistence/stores.ts';

type Kept = Pick<Stores, 'entries' | 'organizationCopies'>;

/** Organizations that took over from one another, one after the other: more than any real history has. */
const longestLine = 20;
const ended = ['LAPSED', 'REVOKED'];

/** Entries that an organization holds and that still live. An organization has some dozens at most. */
async function heldBy({ entries }: Kept, id: string): Promise<Entry[]> {
  const found = await entries.model.find({ 'holder.id': id, orphanedOn: null, status: { $nin: ended } } as never).lean();
  return found.map((document) => toState<Entry>(document as never));
}

async function hand(kept: Kept, { _id, version, validTo }: OrganizationCopy, successor: OrganizationCopy | null, now: Date): Promise<void> {
  const today = localDate(now);
  const dated = { on: validTo ?? today, today };
  for (const { id } of await heldBy(kept, _id)) {
    const command = successor
      ? ({ type: 'followSuccessor', fromId: _id, holder: registrantFrom(successor, today), ...dated } as const)
      : ({ type: 'orphan', fromId: _id, ...dated } as const);
    const meta = {
      actor: serviceActor('emulation'),
      now,
      idempotencyKey: `holder/${_id}/${version}`,
      input: { successorId: successor?._id ?? null },
    };
    await kept.entries.execute(id, command, meta);
  }
}

/**
 * Gives the entries of an organization that has gone to the one that alone took over from it, or to nobody. The successor’s copy is read
 * again after the entries are written: had it gone meanwhile, whoever wrote that down has either seen them or is seen here.
 * @throws Error where the successor is not known here yet: to be tried again
 */
export async function settleHolders(kept: Kept, organizationId: string, now: Date): Promise<void> {
  let id: string | null = organizationId;
  for (let steps = 0; id !== null && steps < longestLine; steps += 1) id = await settleOne(kept, id, now);
}

/** @returns the successor whose entries are to be looked at next, or null */
async function settleOne(kept: Kept, id: string, now: Date): Promise<string | null> {
  const [copy] = await readCopies(kept.organizationCopies.model, [id]);
  if (!copy || isActiveOn(copy, localDate(now))) return null;
  const [only, ...others] = copy.successorIds ?? [];
  const follows = only !== undefined && others.length === 0;
  const [successor = null] = follows ? await readCopies(kept.organizationCopies.model, [only]) : [];
  if (follows && successor === null) throw new Error(`${only}, which took over from ${id}, is not known here yet`);
  await hand(kept, copy, successor, now);
  return successor?._id ?? null;
}
