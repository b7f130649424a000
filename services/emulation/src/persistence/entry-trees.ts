import type { AggregateDocument } from '@danvan/aggregate-store';
import type { Model } from 'mongoose';
import type { Descendant } from '../domain/entry/spread.ts';
import type { Entry } from '../domain/entry/types.ts';

type Entries = Model<AggregateDocument<Entry>>;

/** Everything in the tree under each of these entries, by one read of the index on the path. */
export async function descendantsOf(entries: Entries, ids: readonly string[]): Promise<Descendant[][]> {
  const fields = { sourcePath: 1, registeredOn: 1, replications: 1, 'registrant.id': 1, 'registrant.unitCode': 1 };
  const rows = await entries.find({ sourcePath: { $in: [...ids] } }, fields).lean<(Omit<Descendant, 'id'> & { _id: string })[]>();
  const found = rows.map(({ _id, ...row }) => ({ ...row, id: _id }));
  return ids.map((id) => found.filter(({ sourcePath }) => sourcePath.includes(id)));
}

/** The id of the edition that goes on from each of these entries; null where none does. */
export async function nextEditionIds(entries: Entries, ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await entries
    .find({ 'derived.editionOf': { $in: [...ids] } } as never, { previousEditionId: 1 })
    .lean<{ _id: string; previousEditionId: string }[]>();
  const next = new Map(rows.map(({ _id, previousEditionId }) => [previousEditionId, _id]));
  return ids.map((id) => next.get(id) ?? null);
}
