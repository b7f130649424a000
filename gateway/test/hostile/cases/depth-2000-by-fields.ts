import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'fields two thousand deep',
  send: { query: `{ unit(code: "a") { ${'parent{'.repeat(2000)}name${'}'.repeat(2000)} } }` },
  answer: refused,
};
