import { type HostileCase, tooCostly } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a page of two billion rows',
  send: { query: '{ units(first: 2147483647) { nodes { name } } }' },
  answer: tooCostly,
};
