import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a deep fragment used shallow first',
  send: {
    query: `{ a: unit(code: "a") { ...F } unit(code: "a") { ${'parent { '.repeat(8)} ...F ${'} '.repeat(8)} } } fragment F on Unit { ${'parent { '.repeat(8)} name ${'} '.repeat(8)} }`,
  },
  answer: refused,
};
