import { type HostileCase, json, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'no body',
  send: { headers: json, body: '' },
  answer: refused,
};
