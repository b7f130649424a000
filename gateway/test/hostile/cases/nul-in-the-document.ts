import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a NUL in a document',
  send: { query: '{ entries \u0000 }' },
  answer: refused,
};
