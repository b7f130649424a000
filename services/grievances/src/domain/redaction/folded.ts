/** A text reduced to its letters and digits, without case and diacritics; `at` leads from each of them back into the text. */
export type Folded = { readonly letters: string; readonly at: readonly number[] };

const foldedLetter = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** Folds a text: «Nguyễn  Thị-Hồng» and «NGUYEN THI HONG» become the same letters. */
export function fold(text: string): Folded {
  let letters = '';
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    if (/[\p{L}\p{N}]/u.test(character)) {
      const folded = foldedLetter(character);
      letters += folded;
      for (let unit = 0; unit < folded.length; unit += 1) at.push(place);
    }
    place += character.length;
  }
  return { letters, at };
}

const isWordCharacter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);

/** Where a text begins and ends, in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/**
 * Every place of the text that reads like the phrase, whatever the case, the diacritics, and what stands between the letters.
 * @param wholeWords only where no letter or digit goes before or after
 */
export function occurrences(text: string, folded: Folded, phrase: string, wholeWords: boolean): readonly Span[] {
  const { letters } = fold(phrase);
  if (letters === '') return [];
  const found: Span[] = [];
  for (let from = folded.letters.indexOf(letters); from >= 0; from = folded.letters.indexOf(letters, from + 1)) {
    const start = folded.at[from] ?? 0;
    const last = folded.at[from + letters.length - 1] ?? 0;
    let end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    while (/\p{M}/u.test(text[end] ?? '')) end += 1; // marks of a decomposed last letter
    if (!wholeWords || !(isWordCharacter(text[start - 1]) || isWordCharacter(text[end]))) found.push([start, end]);
  }
  return found;
}
