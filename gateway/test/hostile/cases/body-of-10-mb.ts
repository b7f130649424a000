import { type HostileCase, json } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a body of ten megabytes',
  send: { headers: json, body: JSON.stringify({ query: `{ entries } #${'x'.repeat(10_000_000)}` }) },
  answer: { status: 413, code: 'BAD_USER_INPUT' },
};
