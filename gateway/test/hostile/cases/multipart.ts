import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'an operation as multipart',
  send: { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
  answer: { status: 415, code: 'BAD_USER_INPUT' },
};
