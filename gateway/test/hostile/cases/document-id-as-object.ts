import { type HostileCase, json, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'an operator in the place of a documentId',
  send: { headers: json, body: JSON.stringify({ documentId: { $ne: null } }) },
  answer: refused,
};
