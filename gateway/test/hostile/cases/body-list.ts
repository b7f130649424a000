import { type HostileCase, json, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'an empty list for a body',
  send: { headers: json, body: '[]' },
  answer: refused,
};
