import { type HostileCase, refused, times } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a thousand variables',
  send: { query: `query (${times(1000, (i) => `$v${i}: Int`)}) { entries }` },
  answer: refused,
};
