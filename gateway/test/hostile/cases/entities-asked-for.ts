import { type HostileCase, refused } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a subgraph’s own entrance asked for at the gateway',
  send: { query: '{ _entities(representations: [{ __typename: "Unit", code: "a" }]) { __typename } _service { sdl } }' },
  answer: refused,
};
