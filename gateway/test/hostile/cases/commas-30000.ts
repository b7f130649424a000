import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'thirty thousand commas',
  send: { query: `${','.repeat(30_000)}{ entries }` },
  answer: { status: 200, data: { entries: 362 } },
};
