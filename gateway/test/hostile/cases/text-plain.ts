import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'an operation as plain text, as a foreign page could send',
  send: { headers: { 'content-type': 'text/plain' }, body: '{"query":"mutation { renameUnit(code: \\"a\\", name: \\"b\\") { name } }"}' },
  answer: { status: 415, code: 'BAD_USER_INPUT' },
};
