import { type HostileCase, json, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a batch',
  send: { headers: json, body: JSON.stringify([{ query: '{ entries }' }, { query: '{ entries }' }]) },
  answer: refused,
};
