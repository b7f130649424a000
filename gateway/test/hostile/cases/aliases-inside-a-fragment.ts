import { type HostileCase, refused, times } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a hundred aliases, all inside a fragment',
  send: { query: `{ ...F } fragment F on Query { ${times(100, (i) => `a${i}: entries`)} }` },
  answer: refused,
};
