import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: '__proto__ as an alias',
  send: { query: '{ __proto__: entries }' },
  answer: { status: 200, data: JSON.parse('{"__proto__":362}') },
};
