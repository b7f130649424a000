import { expect, it } from 'vitest';
import { allowances } from './allowances.ts';
import { concurrency } from './concurrency.ts';

const { enter } = concurrency({ ...allowances.places, PUBLIC: 2, OFFICER: 1, LEADER: 3 });

it('lets in as many as a role has places, and the next when one has left', () => {
  const [first, second] = [enter(['PUBLIC']), enter(['PUBLIC'])];
  expect(first && second).not.toBeNull();
  expect(enter(['PUBLIC'])).toBeNull();
  first?.();
  expect(enter(['PUBLIC'])).not.toBeNull();
});

it('keeps the places of one role from another', () => {
  while (enter(['PUBLIC']));
  const leave = enter(['OFFICER']);
  expect(leave).not.toBeNull();
  leave?.();
});

it('counts who has several roles where there is most room', () => {
  const leaves = [enter(['OFFICER', 'LEADER']), enter(['LEADER', 'OFFICER']), enter(['LEADER'])];
  expect(leaves).not.toContain(null);
  expect(enter(['OFFICER', 'LEADER'])).toBeNull();
  expect(enter(['OFFICER'])).not.toBeNull();
});
