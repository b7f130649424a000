import { type HostileCase, refused, times } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'fifty levels of fields',
  send: { query: `{ unit(code: "a") { ${times(50, () => 'parent {')} name ${'}'.repeat(50)} } }` },
  answer: refused,
};
