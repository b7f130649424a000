import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'five thousand ids',
  send: {
    query: 'query ($ids: [ID!]) { units(ids: $ids) { totalCount } }',
    variables: { ids: Array.from({ length: 5000 }, (_, i) => `id-${i}`) },
  },
  answer: { status: 413, code: 'BAD_USER_INPUT' },
};
