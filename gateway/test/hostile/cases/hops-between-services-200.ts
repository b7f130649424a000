import { type HostileCase, refused, times } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'two hundred hops between services and back',
  send: { query: `{ unit(code: "a") { ${times(200, () => 'entries parent {')} name ${'}'.repeat(200)} } }` },
  answer: refused,
};
