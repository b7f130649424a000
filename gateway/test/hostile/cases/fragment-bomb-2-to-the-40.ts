import { type HostileCase, refused, times } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a fragment that doubles forty times',
  send: {
    query: `{ unit(code: "a") { ...F0 } } ${times(40, (i) => `fragment F${i} on Unit { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Unit { name }`,
  },
  answer: refused,
};
