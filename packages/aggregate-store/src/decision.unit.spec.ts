import { expect, it } from 'vitest';
import { allowedCommands, allows, fillText, illegalTransition, nextStatus } from './decision.ts';

const table = { DRAFT: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' }, SUBMITTED: { approve: 'APPROVED' }, WITHDRAWN: {} };
const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

it('leads from one state to the next by the command that the table names', () => {
  expect(nextStatus(table, 'DRAFT', 'submit')).toBe('SUBMITTED');
  expect(allows(table, 'DRAFT', 'submit')).toBe(true);
  expect(allowedCommands(table, 'DRAFT')).toEqual(['submit', 'withdraw']);
});

it.each(['WITHDRAWN', 'APPROVED'])('leads nowhere from the terminal state %s', (status) => {
  expect(nextStatus(table, status, 'submit')).toBeUndefined();
  expect(allowedCommands(table, status)).toEqual([]);
});

it.each(inherited)('takes «%s» neither for a command nor for a state', (name) => {
  expect(allows(table, 'DRAFT', name)).toBe(false);
  expect(allowedCommands(table, name)).toEqual([]);
  for (const command of ['name', 'length', ...inherited]) expect(nextStatus(table, name, command)).toBeUndefined();
});

it('names the state and what is possible there when it refuses a command', () => {
  expect(illegalTransition(table, 'DRAFT', 'approve')).toEqual({
    ok: false,
    refusal: { code: 'ILLEGAL_TRANSITION', details: { from: 'DRAFT', command: 'approve', allowed: ['submit', 'withdraw'] } },
  });
});

it('fills texts, numbers and lists into a text', () => {
  expect(fillText('{n} of {all}: {names}', { n: 0, all: 2, names: ['a', 'b'] })).toBe('0 of 2: a, b');
  expect(fillText('allowed: {names}.', { names: [] })).toBe('allowed: —.');
});

it('leaves a hole that it has nothing for, also by a name that every object has', () => {
  expect(fillText('{missing}', {})).toBe('{missing}');
  for (const name of inherited) expect(fillText(`{${name}}`, {})).toBe(`{${name}}`);
});

it('does not fill what was filled in', () => expect(fillText('{a}', { a: '{b} $&', b: 'no' })).toBe('{b} $&'));
