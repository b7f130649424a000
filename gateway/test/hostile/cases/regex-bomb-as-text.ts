import type { HostileCase } from '../hostile-case.ts';

const text = `(a+)+$ ${'a'.repeat(2_000)}!`;

export const hostileCase: HostileCase = {
  attack: 'a text that would hold a regular expression',
  send: { query: 'query ($t: String) { echo(text: $t) }', variables: { t: text } },
  answer: { status: 200, data: { echo: text } },
};
