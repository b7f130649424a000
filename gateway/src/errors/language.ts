export type Language = 'en' | 'vi';

/** The same words in the two languages of the platform. */
export type Bilingual = { readonly en: string; readonly vi: string };

/** Bounds the work that a hostile header can cause. */
const longestHeader = 200;

const weight = (parameters: readonly string[]): number => {
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const value = q ? Number(q.slice(2)) : 1;
  return Number.isFinite(value) ? value : 0;
};

/** The language to answer in: English unless `Accept-Language` prefers Vietnamese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage || acceptLanguage.length > longestHeader) return 'en';
  const best = { en: 0, vi: 0 };
  for (const part of acceptLanguage.toLowerCase().split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
    const language = tag.split('-', 1)[0];
    if (language === 'en' || language === 'vi') best[language] = Math.max(best[language], weight(parameters));
  }
  return best.vi > best.en ? 'vi' : 'en';
}
