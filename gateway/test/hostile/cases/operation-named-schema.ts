import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'an operation named like introspection',
  send: { query: 'query __schema { entries }' },
  answer: { status: 200, data: { entries: 362 } },
};
