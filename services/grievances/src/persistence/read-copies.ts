import type { OrganizationCopy } from './organization-copy.ts';
import type { Stores } from './stores.ts';

/** Copies in the order of their ids, null where there is none: one read. */
export async function readCopies(
  { model }: Stores['organizations'],
  ids: readonly string[],
): Promise<((OrganizationCopy & { id: string }) | null)[]> {
  const rows = await model.find({ _id: { $in: [...ids] } }).lean<OrganizationCopy[]>();
  const byId = new Map(rows.map((row) => [row._id, { ...row, id: row._id }]));
  return ids.map((id) => byId.get(id) ?? null);
}
