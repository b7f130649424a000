import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'two thousand inline fragments inside each other',
  send: { query: `{ ${'...{'.repeat(2000)}__typename${'}'.repeat(2000)} }` },
  answer: refused,
};
