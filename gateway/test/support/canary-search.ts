import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes that a word can hide as: as it is, in capitals or small, in base64 at each offset, hex, URL form, UTF-16. */
export function disguises(word: string): readonly Buffer[] {
  const forms = new Set([word, word.toLowerCase(), word.toUpperCase()]);
  return [...forms].flatMap((form) => {
    const bytes = Buffer.from(form);
    const little = Buffer.from(form, 'utf16le');
    const base64 = [0, 1, 2].map((offset) => {
      // What stands before and after changes the first and last characters: only those between are sure.
      const text = Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      return text.slice(Math.ceil((offset * 4) / 3), -1);
    });
    const hex = bytes.toString('hex');
    const texts = [
      form,
      encodeURIComponent(form),
      hex,
      hex.toUpperCase(),
      ...base64,
      ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    ];
    return [...new Set(texts)].map((text) => Buffer.from(text)).concat(little, Buffer.from(little).swap16());
  });
}

/** Which of the words the bytes hold, in any disguise. */
export const foundIn = (bytes: Buffer, words: readonly string[]): readonly string[] =>
  words.filter((word) => disguises(word).some((needle) => bytes.includes(needle)));

/** Every file of a folder, and what of the words it holds. */
export function foundInFiles(folder: string, words: readonly string[]): { readonly files: number; readonly finds: readonly string[] } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  return { files: paths.length, finds: paths.flatMap((path) => foundIn(readFileSync(path), words).map((word) => `${word} in ${path}`)) };
}
