import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fleet } from './fleet.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(urls: Record<string, string>) {
  const closed: string[] = [];
  const made = fleet(urls, (name, url) => ({
    name,
    call: async () => ({ outcome: 'timeout' }),
    close: async () => void closed.push(url),
  }));
  return { made, closed };
}

it('keeps a subgraph whose address stays, with its connections and its breaker', () => {
  const { made } = watched({ a: 'http://a', b: 'http://b' });
  const before = made.byName();
  const after = made.moved({ a: 'http://a', b: 'http://b2', c: 'http://c' });
  expect(after.get('a')).toBe(before.get('a'));
  expect(after.get('b')).not.toBe(before.get('b'));
  expect([...after.keys()]).toEqual(['a', 'b', 'c']);
});

it('leaves the old one to the requests in hand, and closes it after them', () => {
  const { made, closed } = watched({ a: 'http://a' });
  made.moved({ a: 'http://a2' });
  expect(closed).toEqual([]);
  vi.advanceTimersByTime(30_000);
  expect(closed).toEqual(['http://a']);
});

it('closes all when it ends, also those that were leaving', async () => {
  const { made, closed } = watched({ a: 'http://a' });
  made.moved({ a: 'http://a2' });
  await made.close();
  expect(closed.sort()).toEqual(['http://a', 'http://a2']);
  vi.advanceTimersByTime(60_000);
  expect(closed.length).toBe(2);
});
