import { type HostileCase, json, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a variable three thousand lists deep',
  send: {
    headers: json,
    body: `{"query":"query ($f: UnitFilter) { units(filter: $f) { totalCount } }","variables":{"f":{"numbers":${'['.repeat(3000)}${']'.repeat(3000)}}}}`,
  },
  answer: refused,
};
