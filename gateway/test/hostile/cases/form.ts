import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'an operation as a form',
  send: { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B+entries+%7D' },
  answer: { status: 415, code: 'BAD_USER_INPUT' },
};
