import { expect, it } from 'vitest';
import { document, says, succeeded } from './wire.ts';

it('encodes a document as BSON does', () => {
  // The example of bsonspec.org, and one with each of the other types.
  expect(document({ hello: 'world' }).toString('hex')).toBe('160000000268656c6c6f0006000000776f726c640000');
  expect(document({ a: 1, b: true, c: [{ d: 'é' }] }).toString('hex')).toBe(
    [
      '2a000000',
      '106100',
      '01000000',
      '086200',
      '01',
      '046300',
      '17000000',
      '033000',
      '0f000000',
      '026400',
      '03000000',
      'c3a900',
      '00',
      '00',
      '00',
    ].join(''),
  );
});

it('finds what an answer says', () => {
  const yes = document({ isWritablePrimary: true });
  expect(says(yes, 'isWritablePrimary')).toBe(true);
  expect(says(yes, 'Primary')).toBe(false);
  expect(says(document({ isWritablePrimary: false }), 'isWritablePrimary')).toBe(false);
});

it('takes only the answer 1.0 for success', () => {
  const ok = (value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    return Buffer.concat([Buffer.from('\x01ok\0'), bytes]);
  };
  expect(succeeded(ok(1))).toBe(true);
  expect(succeeded(ok(0))).toBe(false);
});
