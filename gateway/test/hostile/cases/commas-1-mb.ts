import { type HostileCase, json } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a megabyte of commas',
  send: { headers: json, body: JSON.stringify({ query: `{ entries ${','.repeat(1_000_000)} }` }) },
  answer: { status: 413, code: 'BAD_USER_INPUT' },
};
