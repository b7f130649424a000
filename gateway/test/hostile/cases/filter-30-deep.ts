import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a filter nested thirty deep',
  send: { query: `{ units(filter: ${'{and: ['.repeat(15)}{}${']}'.repeat(15)}) { totalCount } }` },
  answer: { status: 200, data: { units: { totalCount: 2 } } },
};
