import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'eight thousand comments',
  send: { query: `${'#\n'.repeat(8_000)}{ entries }` },
  answer: refused,
};
