import { type HostileCase, refused, times } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a fragment that doubles through fields',
  send: {
    query: `{ unit(code: "a") { ...F0 } } ${times(12, (i) => `fragment F${i} on Unit { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`)} fragment F12 on Unit { name }`,
  },
  answer: refused,
};
