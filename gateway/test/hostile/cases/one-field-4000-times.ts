import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'one field four thousand times',
  send: { query: `{ ${'entries '.repeat(4000)} }` },
  answer: refused,
};
