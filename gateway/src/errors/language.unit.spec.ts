import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [undefined, 'en'],
  ['vi', 'vi'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
  ['fr, vi;q=0.2', 'vi'],
  ['vi;q=0', 'en'],
  ['vi;q=abc', 'en'],
  ['*', 'en'],
  [`vi,${'x,'.repeat(5000)}`, 'en'],
])('answers «%s» in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
