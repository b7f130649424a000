import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'fields twenty deep',
  send: { query: `{ unit(code: "a") { ${'parent { '.repeat(20)} name ${'} '.repeat(20)} } }` },
  answer: refused,
};
