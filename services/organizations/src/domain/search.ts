import { folded, foldedWords } from './fold.ts';

/** Words that stand in the names of thousands of bodies and places: looked up last, since they narrow nothing. */
const commonplace: ReadonlySet<string> = new Set(
  foldedWords(
    'Đảng bộ ủy chi bộ khối tổ dân vận phố quận phường xã thành phố Ủy ban nhân dân Mặt trận Tổ quốc Hội Liên hiệp Phụ nữ chi hội phòng ban bộ phận một cửa thanh tra và',
  ),
);

/** What is searched for: the text as it is compared, its words, and the one that narrows most. */
export type Search = { readonly text: string; readonly words: readonly [string, ...string[]]; readonly rarest: string };

/** How much a word is likely to narrow: a number most, else the longer one. */
const telltale = (word: string): number => word.length + (/\d/.test(word) ? 10 : 0);

/** @returns null where nothing is left to search for: no letter and no digit */
export function searchFor(typed: string): Search | null {
  const [first, ...others] = new Set(foldedWords(typed));
  if (first === undefined) return null;
  const words = [first, ...others] as const;
  const telling = words.filter((word) => !commonplace.has(word));
  const rarest = (telling.length > 0 ? telling : words).reduce((best, word) => (telltale(word) > telltale(best) ? word : best));
  return { text: folded(typed), words: [...words], rarest };
}
