import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a list literal three thousand deep',
  send: { query: `{ units(filter: { numbers: ${'['.repeat(3000)}${']'.repeat(3000)} }) { totalCount } }` },
  answer: refused,
};
