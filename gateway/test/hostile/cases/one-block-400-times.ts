import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'one selection four hundred times, to be compared pairwise',
  send: { query: `{ ${'unit(code:"a"){name}'.repeat(400)} }` },
  answer: refused,
};
