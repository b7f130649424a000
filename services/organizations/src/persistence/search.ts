import { allOf, type Page, type Position, pageOf } from '@danvan/aggregate-store';
import type { Model } from 'mongoose';
import { wordKey } from '../domain/keys.ts';
import type { Search } from '../domain/search.ts';

type Query = Record<string, unknown>;
type Rank = { readonly match: Query; readonly anchor: string | null; readonly orderBy: '_id' | 'derived.folded' };

const hasWord = (word: string): Query => ({ 'derived.keys': { $elemMatch: { $gte: `${wordKey(word)}/`, $lt: `${wordKey(word)}0` } } });

/**
 * The best matches first: that is its name; its name begins so; it has, or had, all the words; its name begins with what is typed so
 * far. No row is found by two of them. In a folded name only a space comes before the digits and letters.
 */
function ranks({ text, words, rarest }: Search): readonly Rank[] {
  const name = (condition: Query): Query => ({ 'derived.folded': condition });
  const begins = name({ $gte: text, $lt: `${text}!` });
  const hasAll = allOf(...words.map(hasWord));
  const others = words.filter((word) => word !== rarest).map(hasWord);
  return [
    { match: name({ $eq: text }), anchor: null, orderBy: 'derived.folded' },
    { match: name({ $gt: `${text} `, $lt: `${text}!` }), anchor: null, orderBy: 'derived.folded' },
    { match: allOf(...others, { $nor: [begins] }), anchor: wordKey(rarest), orderBy: '_id' },
    { match: allOf(name({ $gte: `${text}0`, $lt: `${text}\uffff` }), { $nor: [hasAll] }), anchor: null, orderBy: 'derived.folded' },
  ];
}

/** Everything that any rank finds. */
export const found = ({ text, words }: Search): Query => ({
  $or: [allOf(...words.map(hasWord)), { 'derived.folded': { $gte: text, $lt: `${text}\uffff` } }],
});

/** Where a rank begins on a page: the position's value is the rank, and the value of its order. */
function placeIn(rank: number, orderBy: Rank['orderBy'], after: Position | null): Position | null {
  const [, begun = '', value = ''] = /^(\d):(.*)$/.exec(String(after?.[0] ?? '')) ?? [];
  return after && Number(begun) === rank ? [orderBy === '_id' ? after[1] : value, after[1]] : null;
}

/** A page of a search: rank after rank. All ranks are asked at once, since most pages need more than the first. */
export async function searchPage<T extends { _id: string }>(
  model: Model<T>,
  {
    search,
    match,
    after,
    first,
  }: { readonly search: Search; readonly match: Query; readonly after: Position | null; readonly first: number },
): Promise<Page<T>> {
  const begun = after ? Number(String(after[0])[0]) : 0;
  const pages = await Promise.all(
    ranks(search).map(async ({ match: ofRank, anchor, orderBy }, rank) => {
      if (rank < begun) return [];
      const page = await pageOf(model, {
        match: allOf(match, ofRank),
        anchor,
        orderBy,
        after: placeIn(rank, orderBy, after),
        first: first + 1,
      });
      return page.rows.map(({ row, position: [value, id] }) => ({
        row,
        position: [`${rank}:${orderBy === '_id' ? '' : value}`, id] as const,
      }));
    }),
  );
  const rows = pages.flat();
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}
