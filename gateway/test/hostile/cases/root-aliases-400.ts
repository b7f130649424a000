import { type HostileCase, refused, times } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'four hundred aliases of one root field',
  send: { query: `{ ${times(400, (i) => `a${i}: entries`)} }` },
  answer: refused,
};
