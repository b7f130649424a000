/** A text as it is searched: lower case, without Vietnamese diacritics («Thụy Khuê» and «thuy khue» are one), words apart by one space. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a text, folded. */
export const foldedWords = (text: string): string[] => folded(text).split(' ').filter(Boolean);
