import { type HostileCase, json, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a text for a body',
  send: { headers: json, body: '"x"' },
  answer: refused,
};
