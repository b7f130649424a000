import { type HostileCase, refused, times } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'fields twenty deep, a fragment each',
  send: {
    query: `{ unit(code: "a") { ...F0 } } ${times(20, (i) => `fragment F${i} on Unit { parent { ...F${i + 1} } }`)} fragment F20 on Unit { name }`,
  },
  answer: refused,
};
