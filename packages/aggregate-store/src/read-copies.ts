import type { Model } from 'mongoose';

/** Rows of a plain collection in the order of their ids, null where there is none: one read. */
export async function readCopies<Row extends { _id: string }>(model: Model<Row>, ids: readonly string[]): Promise<(Row | null)[]> {
  const rows = await model.find({ _id: { $in: [...ids] } } as never).lean<Row[]>();
  const byId = new Map(rows.map((row) => [row._id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
