import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a database operator for a text',
  send: { query: 'query ($t: String) { echo(text: $t) }', variables: { t: { $ne: null } } },
  answer: refused,
};
