import { type HostileCase, tooCostly } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'pages of a hundred inside each other, four times',
  send: { query: `{ units(first: 100) { nodes { ${'children(first: 100) { nodes { '.repeat(3)} name ${'} } '.repeat(3)} } } }` },
  answer: tooCostly,
};
