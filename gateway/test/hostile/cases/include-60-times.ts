import { type HostileCase, refused, times } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'sixty @include',
  send: { query: `{ ${times(60, () => `entries @include(if: true)`)} }` },
  answer: refused,
};
