import { type HostileCase, tooCostly } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a huge page asked for in a variable',
  send: { query: 'query ($n: Int) { units(first: $n) { nodes { name } } }', variables: { n: 2_000_000_000 } },
  answer: tooCostly,
};
