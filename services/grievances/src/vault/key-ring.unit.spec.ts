import { inspect } from 'node:util';
import { parseConfig } from '@danvan/runtime';
import { expect, it } from 'vitest';
import { keyRing, parseKeyRing, wrappingWith } from './key-ring.ts';

const [one, two] = ['1a'.repeat(32), '2b'.repeat(32)];

it('wraps with the highest version, whatever the order', () => {
  expect(parseKeyRing(`1:${one}`)?.current).toBe(1);
  expect(parseKeyRing(`2:${two}, 1:${one}`)?.current).toBe(2);
});

it('wraps with another version where it is told to, until every replica has the new key', () => {
  const ring = parseKeyRing(`1:${one},2:${two}`);
  if (!ring) throw new Error('no ring');
  expect(wrappingWith(ring, 1).current).toBe(1);
  expect(wrappingWith(ring, undefined).current).toBe(2);
  expect(() => wrappingWith(ring, 3)).toThrow('no version 3');
});

it.each(['', one, `1:${one.slice(2)}`, `0:${one}`, `1:${one},1:${two}`, `1:${one},`, `a:${one}`])('is not read from %j', (text) => {
  expect(parseKeyRing(text)).toBeNull();
});

it('shows no key when it is printed, logged, or cannot be read', () => {
  const ring = parseKeyRing(`1:${one}`);
  expect(inspect(ring, { depth: 9, showHidden: true }) + JSON.stringify(ring)).not.toMatch(/1a1a/i);
  expect(() => parseConfig({ VAULT_KEYS: keyRing() }, { VAULT_KEYS: `x:${one}` })).toThrow(/VAULT_KEYS/);
  expect(() => parseConfig({ VAULT_KEYS: keyRing() }, { VAULT_KEYS: `x:${one}` })).not.toThrow(/1a1a/);
});
