import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'depth hidden in a fragment named like introspection',
  send: { query: `{ ...__schema } fragment __schema on Query { unit(code: "a") { ${'parent { '.repeat(18)} name ${'} '.repeat(18)} } }` },
  answer: refused,
};
