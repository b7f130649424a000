import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a fragment that holds itself',
  send: { query: '{ unit(code: "a") { ...A } } fragment A on Unit { parent { ...A } }' },
  answer: refused,
};
