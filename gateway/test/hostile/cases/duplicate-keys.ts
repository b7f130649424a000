import { type HostileCase, json } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'the same key twice in a body',
  send: { headers: json, body: `{"query":"{ ${'['.repeat(100)}","query":"{ entries }"}` },
  answer: { status: 200, data: { entries: 362 } },
};
