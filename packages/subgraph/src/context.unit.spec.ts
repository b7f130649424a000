import { expect, it } from 'vitest';
import { languageOf, localDate } from './context.ts';

it.each([
  ['vi', 'vi'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  [' VI', 'vi'],
  ['en,vi;q=0.9', 'en'],
  ['visayan', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('answers «%s» in %s', (header, language) => expect(languageOf(header)).toBe(language));

it.each([
  ['2026-11-24T16:59:59.999Z', '2026-11-24'],
  ['2026-11-24T17:00:00.000Z', '2026-11-25'],
  ['2026-12-31T17:00:00.000Z', '2027-01-01'],
  ['2024-02-28T17:00:00.000Z', '2024-02-29'],
])('%s is the %s in Asia/Ho_Chi_Minh', (moment, date) => {
  expect(localDate(new Date(moment))).toBe(date);
  expect(Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString()).toBe(date);
});
