import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'five thousand byte order marks',
  send: { query: `${'\ufeff'.repeat(5_000)}{ entries }` },
  answer: { status: 200, data: { entries: 362 } },
};
