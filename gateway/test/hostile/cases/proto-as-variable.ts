import { type HostileCase, json } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: '__proto__ as a variable',
  send: { headers: json, body: '{"query":"query ($__proto__: String) { echo(text: $__proto__) }","variables":{"__proto__":"x"}}' },
  answer: { status: 200, data: { echo: 'x' } },
};
