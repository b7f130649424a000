import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a page of less than nothing',
  send: { query: '{ units(first: -1) { nodes { name } } }' },
  answer: { status: 200, data: { units: { nodes: [{ name: 'Phường a' }] } } },
};
