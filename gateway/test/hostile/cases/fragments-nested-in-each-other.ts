import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'two fragments that hold each other',
  send: { query: '{ unit(code: "a") { ...A } } fragment A on Unit { ...B } fragment B on Unit { ...A }' },
  answer: refused,
};
