import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a document without the operation asked for',
  send: { query: 'fragment F on Query { entries }' },
  answer: refused,
};
