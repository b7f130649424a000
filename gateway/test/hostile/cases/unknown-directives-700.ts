import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'seven hundred unknown directives',
  send: { query: `{ entries ${'@x '.repeat(700)} }` },
  answer: refused,
};
