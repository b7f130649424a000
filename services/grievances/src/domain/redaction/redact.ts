import type { Petitioner } from '../petition/types.ts';
import { type Folded, fold, occurrences, type Span } from './folded.ts';

export const redactedThings = ['NAME', 'ADDRESS', 'PHONE', 'IDENTITY_NUMBER', 'EMAIL', 'PHRASE'] as const;
export type RedactedThing = (typeof redactedThings)[number];

/** What stands in the text for what was taken out. */
const standIn: Readonly<Record<RedactedThing, string>> = {
  NAME: '[họ tên]',
  ADDRESS: '[địa chỉ]',
  PHONE: '[số điện thoại]',
  IDENTITY_NUMBER: '[số giấy tờ]',
  EMAIL: '[thư điện tử]',
  PHRASE: '[đã lược]',
};

export type Redaction = { readonly text: string; readonly removed: readonly { readonly thing: RedactedThing; readonly times: number }[] };

type Found = { readonly thing: RedactedThing; readonly span: Span };
type Phrase = { readonly thing: RedactedThing; readonly phrase: string; readonly wholeWords: boolean };

/** So many letters run together are no part of another word by chance. */
const tellingLength = 12;
const words = (text: string) => text.trim().split(/\s+/);

function namePhrases(name: string): readonly Phrase[] {
  const all = words(name);
  const phrase = (text: string, wholeWords: boolean): Phrase => ({ thing: 'NAME', phrase: text, wholeWords });
  return [
    phrase(name, fold(name).letters.length < tellingLength),
    ...(all.length > 2 ? [phrase(all.slice(-2).join(' '), true)] : []),
    ...(all.length > 1 ? [phrase(`${all[0]} ${all.at(-1)}`, true)] : []),
  ];
}

/** The whole, each part of it that has a number, and the street in such a part. A ward or city by itself tells of nobody. */
function addressPhrases(address: string): readonly Phrase[] {
  const numbered = address.split(/[,;]/).filter((part) => /\d/.test(part));
  const streets = numbered.map((part) => part.replace(/^.*\d\S*/u, '').trim()).filter((street) => words(street).length > 1);
  return [address, ...numbered, ...streets].map((phrase) => ({ thing: 'ADDRESS', phrase, wholeWords: true }));
}

/** A telephone number with and without the country's code. */
function phonePhrases(phone: string): readonly Phrase[] {
  const national = phone.replace(/\D/g, '').replace(/^84/, '0');
  return [national, national.replace(/^0/, '84')].map((phrase) => ({ thing: 'PHONE', phrase, wholeWords: false }));
}

const phrasesOf = ({ name, address, phone, identityNumber }: Petitioner): readonly Phrase[] => [
  ...namePhrases(name),
  ...(address === null ? [] : addressPhrases(address)),
  ...(phone === null ? [] : phonePhrases(phone)),
  ...(identityNumber === null ? [] : [{ thing: 'IDENTITY_NUMBER' as const, phrase: identityNumber, wholeWords: false }]),
];

/** The given name by itself, where it is written as a name: with a capital. */
function givenNames(text: string, folded: Folded, { name }: Petitioner): readonly Found[] {
  const all = words(name);
  const given = all.at(-1) ?? '';
  if (all.length < 2 || given.length < 2) return [];
  return occurrences(text, folded, given, true)
    .filter(([start]) => /\p{Lu}/u.test(text[start] ?? ''))
    .map((span) => ({ thing: 'NAME', span }));
}

/** What looks like somebody's, whoever they are. */
const patterns: readonly (readonly [RedactedThing, RegExp])[] = [
  ['EMAIL', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['IDENTITY_NUMBER', /(?<![\d.])\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{3})?(?![\d.]*\d)/g],
  ['PHONE', /(?<!\d)(?:\+?84|0)(?:[ .-]?\d){9,10}(?!\d)/g],
];

const byPattern = (text: string): readonly Found[] =>
  patterns.flatMap(([thing, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ thing, span: [match.index, match.index + match[0].length] as const })),
  );

/** Where two finds overlap they are one, named for the one that begins first. */
function joined(finds: readonly Found[]): readonly Found[] {
  const all: Found[] = [];
  for (const found of finds.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    const last = all.at(-1);
    if (!last || found.span[0] >= last.span[1]) all.push(found);
    else all[all.length - 1] = { ...last, span: [last.span[0], Math.max(last.span[1], found.span[1])] };
  }
  return all;
}

/**
 * Takes out of a text what tells who wrote it (Denunciation Law 25/2018 Art. 56(2)): the names, addresses and numbers of the
 * petitioners in whatever case and with or without diacritics, whatever looks like a telephone or identity number or an e-mail
 * address, and the phrases that the clerk names. What remains is for the clerk to judge: handwriting, style and circumstances
 * are not known here.
 */
export function redact(text: string, petitioners: readonly Petitioner[], phrases: readonly string[]): Redaction {
  const folded = fold(text);
  const asked = [...petitioners.flatMap(phrasesOf), ...phrases.map((phrase): Phrase => ({ thing: 'PHRASE', phrase, wholeWords: false }))];
  const finds = joined([
    ...asked.flatMap(({ thing, phrase, wholeWords }) => occurrences(text, folded, phrase, wholeWords).map((span) => ({ thing, span }))),
    ...petitioners.flatMap((petitioner) => givenNames(text, folded, petitioner)),
    ...byPattern(text),
  ]);
  let [rest, place] = ['', 0];
  for (const { thing, span } of finds) {
    rest += text.slice(place, span[0]) + standIn[thing];
    place = span[1];
  }
  const times = Map.groupBy(finds, ({ thing }) => thing);
  return { text: rest + text.slice(place), removed: [...times].map(([thing, found]) => ({ thing, times: found.length })) };
}
