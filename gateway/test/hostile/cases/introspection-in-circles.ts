import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'introspection in circles',
  send: { query: '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }' },
  answer: refused,
};
