import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a field name almost right',
  send: { query: '{ entrie }' },
  answer: refused,
};
