import { type HostileCase, json, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a documentId that nobody gave out',
  send: { headers: json, body: JSON.stringify({ documentId: 'a'.repeat(64) }) },
  answer: refused,
};
