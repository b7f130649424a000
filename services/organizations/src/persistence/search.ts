import { allOf, type Page, type Position, pageOf } from '@danvan/aggregate-store';
import type { Model } from 'mongoose';
import { wordKey } from '../domain/keys.ts';
import type { Search } from '../domain/search.ts';

type Query = Record<string, unknown>;
type Rank = { readonly match: Query; readonly anchor: string | null };

const hasWord = (word: string): Query => ({ 'derived.keys': { $elemMatch: { $gte: `${wordKey(word)}/`, $lt: `${wordKey(word)}0` } } });

/** The best matches first: that is its name; its name begins so; it has, or had, all the words; its name begins with what is typed so far. */
function ranks({ text, words, rarest }: Search): readonly Rank[] {
  const anchor = wordKey(rarest);
  const allWords = allOf(...words.filter((word) => word !== rarest).map(hasWord));
  const begins = { 'derived.folded': { $regex: `^${text}( |$)` } };
  const other = (query: Query): Query => ({ $nor: [query] });
  return [
    { match: { 'derived.folded': text }, anchor: null },
    { match: allOf(begins, other({ 'derived.folded': text })), anchor },
    { match: allOf(allWords, other(begins)), anchor },
    { match: allOf({ 'derived.folded': { $gte: text, $lt: `${text}\uffff` } }, other(allOf(hasWord(rarest), allWords))), anchor: null },
  ];
}

/** Everything that any rank finds. */
export const found = ({ text, words }: Search): Query => ({
  $or: [allOf(...words.map(hasWord)), { 'derived.folded': { $gte: text, $lt: `${text}\uffff` } }],
});

/** A page of a search: rank after rank, in each of them in the order of ids. The position's value is the rank. */
export async function searchPage<T extends { _id: string }>(
  model: Model<T>,
  {
    search,
    match,
    after,
    first,
  }: { readonly search: Search; readonly match: Query; readonly after: Position | null; readonly first: number },
): Promise<Page<T>> {
  const begun = Number(after?.[0] ?? 0);
  const rows: Page<T>['rows'][number][] = [];
  for (const [rank, { match: ofRank, anchor }] of ranks(search).entries()) {
    if (rank < begun) continue;
    const place = rank === begun && after ? ([null, after[1]] as const) : null;
    const wanted = first - rows.length;
    const question = { match: allOf(match, ofRank), anchor, orderBy: '_id', after: place, first: Math.max(wanted, 1) };
    const page = await pageOf(model, question);
    if (wanted === 0 && page.rows.length > 0) return { rows, hasNextPage: true };
    rows.push(...page.rows.map(({ row }) => ({ row, position: [rank, row._id] as const })));
    if (page.hasNextPage) return { rows, hasNextPage: true };
  }
  return { rows, hasNextPage: false };
}
