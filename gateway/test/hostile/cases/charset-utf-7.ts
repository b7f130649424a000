import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a body said to be UTF-7',
  send: { headers: { 'content-type': 'application/json; charset=utf-7' }, body: '{"query":"{ entries }"}' },
  answer: { status: 415, code: 'BAD_USER_INPUT' },
};
