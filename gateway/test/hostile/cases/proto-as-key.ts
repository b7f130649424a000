import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: '__proto__ as a key of an input',
  send: {
    query: 'query ($f: UnitFilter) { units(filter: $f) { totalCount } }',
    variables: { f: JSON.parse('{"__proto__":{"level":"WARD"}}') },
  },
  answer: refused,
};
