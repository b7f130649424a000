import type { Model } from 'mongoose';
import type { CopyRow } from './projection.ts';

/** Rows of a copy in the order of their ids, null where there is none: one read. */
export async function readCopies<Row extends CopyRow>(model: Model<Row>, ids: readonly string[]): Promise<(Row | null)[]> {
  const rows = await model.find({ _id: { $in: [...ids] } } as never).lean<Row[]>();
  const byId = new Map(rows.map((row) => [row._id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
