import { expect, it } from 'vitest';
import { childTraceparent } from './trace.ts';

const parent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const form = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

it('keeps the trace and the flags of its parent and has a span of its own', () => {
  const child = childTraceparent(parent);
  expect(child).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
  expect(child).not.toBe(parent);
  expect(childTraceparent(parent)).not.toBe(child);
});

it.each([undefined, '', 'nonsense', parent.toUpperCase(), `${parent}-more`, parent.slice(0, -1), `${parent}\nx`])(
  'begins a new trace where the parent is «%s»',
  (malformed) => {
    const fresh = childTraceparent(malformed);
    expect(fresh).toMatch(form);
    expect(fresh).not.toContain('4bf92f3577b34da6a3ce929d0e0e4736');
  },
);
