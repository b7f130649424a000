import { type HostileCase, json, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a body that breaks off',
  send: { headers: json, body: '{"query":"{ entries' },
  answer: refused,
};
