import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { opensReceipt, readReceiptCode, receiptCode, receiptLookup, sealReceipt } from './receipt-code.ts';

const key = createSecretKey(Buffer.alloc(32, 3));
const other = createSecretKey(Buffer.alloc(32, 4));

it('is twenty characters of five bits each, in groups that can be read out', () => {
  expect(receiptCode(key, 'p1', 'request')).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
});

it('is the same for a repeat of the request, and another for any other', () => {
  const code = receiptCode(key, 'p1', 'request');
  expect(receiptCode(key, 'p1', 'request')).toBe(code);
  expect(
    new Set([code, receiptCode(key, 'p2', 'request'), receiptCode(key, 'p1', 'another'), receiptCode(other, 'p1', 'request')]).size,
  ).toBe(4);
});

it('uses every character about as often as every other', () => {
  const drawn = Array.from({ length: 500 }, (_, at) => receiptCode(key, `p${at}`, 'r').replaceAll('-', '')).join('');
  const counts = [...Map.groupBy(drawn, (character) => character).values()].map(({ length }) => length);
  expect(counts).toHaveLength(32);
  expect(Math.min(...counts)).toBeGreaterThan(200);
});

it('is read as people type it', () => {
  fc.assert(
    fc.property(fc.string(), (petitionId) => {
      const code = receiptCode(key, petitionId, 'request');
      const plain = code.replaceAll('-', '');
      for (const typed of [
        code,
        plain,
        code.toLowerCase(),
        ` ${code.replaceAll('-', ' ')} `,
        code.replaceAll('0', 'O').replaceAll('1', 'l'),
      ])
        expect(readReceiptCode(typed)).toBe(plain);
    }),
  );
});

it.each(['', 'ABCDE', 'ABCDE-ABCDE-ABCDE-ABCDU', `${'A'.repeat(21)}`])('is not read from %j', (typed) => {
  expect(readReceiptCode(typed)).toBeNull();
});

it('opens its own receipt and no other, and is found by nobody without the key', async () => {
  const plain = 'ABCDEFGHJKMNPQRSTVWX';
  const seal = await sealReceipt(plain);
  expect(await opensReceipt(plain, seal)).toBe(true);
  expect(await opensReceipt('BBCDEFGHJKMNPQRSTVWX', seal)).toBe(false);
  expect(JSON.stringify(seal)).not.toContain(plain);
  expect(receiptLookup(key, plain)).not.toBe(receiptLookup(other, plain));
});
