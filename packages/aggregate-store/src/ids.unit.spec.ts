import { expect, it } from 'vitest';
import { digestOf, idFor, keyFor } from './ids.ts';

it('makes the same id of the same aggregate, actor and key, and another of any other', () => {
  const id = idFor('entry', 'officer-1', 'key-1');
  expect(idFor('entry', 'officer-1', 'key-1')).toBe(id);
  expect(
    new Set([id, idFor('case', 'officer-1', 'key-1'), idFor('entry', 'officer-2', 'key-1'), idFor('entry', 'officer-1', 'key-2')]).size,
  ).toBe(4);
});

it('never takes one part of what it is made of for another', () => {
  expect(idFor('entry', 'a', 'bc')).not.toBe(idFor('entry', 'ab', 'c'));
  expect(keyFor('a', 'bc')).not.toBe(keyFor('ab', 'c'));
});

it('is 26 lower-case letters and digits, whatever the client chose as its key', () => {
  for (let n = 0; n < 200; n += 1) expect(idFor('entry', 'officer', `«${n}» $ / :`)).toMatch(/^[0-9a-v]{26}$/);
});

it('remembers a key per actor and without what they chose', () => {
  const key = keyFor('officer-1', 'my secret note');
  expect(key).toMatch(/^[\w-]{22}$/);
  expect(key).not.toBe(keyFor('officer-2', 'my secret note'));
});

it('tells a command from another under the same key', () => {
  expect(digestOf({ type: 'approve', on: '2022-01-01' })).toBe(digestOf({ type: 'approve', on: '2022-01-01' }));
  expect(digestOf({ type: 'approve', on: '2022-01-01' })).not.toBe(digestOf({ type: 'approve', on: '2022-01-02' }));
});
