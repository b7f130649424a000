import type { Model } from 'mongoose';

/** Where a page begins: after the row with this value of the order's field and this id. */
export type Position = readonly [value: string | number | null, id: string];
export type Page<T> = { readonly rows: readonly { readonly row: T; readonly position: Position }[]; readonly hasNextPage: boolean };

type Question = {
  readonly match: Record<string, unknown>;
  readonly orderBy: string;
  readonly after: Position | null;
  readonly first: number;
};

const and = (...clauses: Record<string, unknown>[]) => ({ $and: clauses });

/**
 * A page in the order of one field and then the id: found by its key, never by counting rows, so the thousandth costs what the
 * first costs. `orderBy` may be `_id`.
 */
export async function pageOf<T extends { _id: string }>(model: Model<T>, { match, orderBy, after, first }: Question): Promise<Page<T>> {
  const beyond =
    after &&
    (orderBy === '_id'
      ? { _id: { $gt: after[1] } }
      : { $or: [{ [orderBy]: { $gt: after[0] } }, { [orderBy]: after[0], _id: { $gt: after[1] } }] });
  const order: Record<string, 1> = orderBy === '_id' ? { _id: 1 } : { [orderBy]: 1, _id: 1 };
  const found = await model
    .find((beyond ? and(match, beyond) : match) as never)
    .sort(order)
    .limit(first + 1)
    .lean<T[]>();
  const rows = found
    .slice(0, first)
    .map((row) => ({ row, position: [(row as unknown as Record<string, string>)[orderBy] ?? null, row._id] as const }));
  return { rows, hasNextPage: found.length > first };
}
