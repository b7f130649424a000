import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a hundred operations without a name',
  send: { query: '{ entries } '.repeat(100) },
  answer: refused,
};
