import type { HostileCase } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'half a character in a variable',
  send: { query: 'query ($t: String) { echo(text: $t) }', variables: { t: '\ud800' } },
  answer: { status: 200, data: { echo: '\ud800' } },
};
