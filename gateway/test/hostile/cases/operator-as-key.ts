import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a database operator as a key of an input',
  send: { query: 'query ($f: UnitFilter) { units(filter: $f) { totalCount } }', variables: { f: { $where: 'sleep(1000)' } } },
  answer: refused,
};
