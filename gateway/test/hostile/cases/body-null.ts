import { type HostileCase, json, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'null for a body',
  send: { headers: json, body: 'null' },
  answer: refused,
};
