import type { Model } from 'mongoose';
import { allOf } from './filter.ts';
import { idAt, learnedShares, nextShare, type Stretch, shareBefore } from './stretches.ts';

/** Where a page begins: after the row with this value of the order's field and this id. */
export type Position = readonly [value: string | number | null, id: string];
export type Page<T> = { readonly rows: readonly { readonly row: T; readonly position: Position }[]; readonly hasNextPage: boolean };

export type PageQuestion = {
  readonly match: Record<string, unknown>;
  /** A field of the document, `_id` among them; rows with the same value stand in the order of their ids. */
  readonly orderBy: string;
  readonly direction?: 'ASC' | 'DESC';
  /** Only rows under this key: those whose `derived.keys` hold `<anchor>/<id>`. Narrows by an index before `match` is asked. */
  readonly anchor?: string | null;
  readonly after: Position | null;
  readonly first: number;
};

const learned = new WeakMap<object, ReturnType<typeof learnedShares>>();

function sharesOf(model: object): ReturnType<typeof learnedShares> {
  const known = learned.get(model) ?? learnedShares();
  learned.set(model, known);
  return known;
}

/** The rows of a stretch, by the ids themselves or by the key that holds them. '0' is the character after '/'. */
function within({ from, inclusive, to }: Stretch, anchor: string | null | undefined): Record<string, unknown> {
  const prefix = anchor ? `${anchor}/` : '';
  const lower = from === null && !anchor ? {} : { [inclusive || from === null ? '$gte' : '$gt']: `${prefix}${from ?? ''}` };
  const upper = to === null && !anchor ? {} : { $lt: to === null ? `${anchor}0` : `${prefix}${to}` };
  const bounds = { ...lower, ...upper };
  if (Object.keys(bounds).length === 0) return {};
  return anchor ? { 'derived.keys': { $elemMatch: bounds } } : { _id: bounds };
}

/**
 * A page in the order of ids, read in stretches that are bounded on both ends: what is read grows with the page and not with the list,
 * also on a server that reads every match before it counts to the limit.
 */
async function byStretches<T extends { _id: string }>(model: Model<T>, { match, anchor, after, first }: PageQuestion): Promise<T[]> {
  const wanted = first + 1;
  const shares = sharesOf(model);
  const list = `${anchor ?? ''}?${JSON.stringify(match)}`;
  const found: T[] = [];
  const begun = after ? shareBefore(after[1]) : 0;
  let share = shares.of(list);
  let reached = begun;
  let from: Stretch['from'] = after?.[1] ?? null;
  let inclusive = false;
  for (;;) {
    const end = idAt(reached + share);
    const to = end !== null && (from === null || end > from) ? end : null;
    const rows = await model
      .find(allOf(within({ from, inclusive, to }, anchor), match) as never)
      .sort({ _id: 1 })
      .limit(wanted - found.length)
      .lean<T[]>();
    found.push(...rows);
    reached = to === null ? 1 : reached + share;
    if (found.length >= wanted || to === null) break;
    share = nextShare(share, found.length, reached - begun, wanted - found.length);
    [from, inclusive] = [to, true];
  }
  const last = found.length >= wanted ? found.at(-1) : undefined;
  shares.learn(list, found.length, Math.max((last ? shareBefore(last._id) : reached) - begun, Number.EPSILON), wanted);
  return found;
}

async function byField<T extends { _id: string }>(
  model: Model<T>,
  { match, orderBy, direction, anchor, after, first }: PageQuestion,
): Promise<T[]> {
  const [sign, beyond] = direction === 'DESC' ? ([-1, '$lt'] as const) : ([1, '$gt'] as const);
  const rest = after
    ? orderBy === '_id'
      ? { _id: { [beyond]: after[1] } }
      : { $or: [{ [orderBy]: { [beyond]: after[0] } }, { [orderBy]: after[0], _id: { [beyond]: after[1] } }] }
    : {};
  const order: Record<string, 1 | -1> = orderBy === '_id' ? { _id: sign } : { [orderBy]: sign, _id: sign };
  return model
    .find(allOf(within({ from: null, inclusive: true, to: null }, anchor), match, rest) as never)
    .sort(order)
    .limit(first + 1)
    .lean<T[]>();
}

/**
 * A page in the order of one field and then the id: found by its key, never by counting rows, so the thousandth costs what the
 * first costs.
 */
export async function pageOf<T extends { _id: string }>(model: Model<T>, question: PageQuestion): Promise<Page<T>> {
  const { orderBy, direction, first } = question;
  const found = await (orderBy === '_id' && direction !== 'DESC' ? byStretches(model, question) : byField(model, question));
  const rows = found.slice(0, first).map((row) => ({ row, position: [valueAt(row, orderBy), row._id] as const }));
  return { rows, hasNextPage: found.length > first };
}

function valueAt(row: unknown, path: string): string | number | null {
  const value = path
    .split('.')
    .reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), row);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
