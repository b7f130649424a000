import { expect, it } from 'vitest';
import type { Command } from '../plan/command.ts';
import { documentOf, inputOf, outcomeOf } from './outcome.ts';

const approve: Command = {
  name: 'entry/MODEL/1/approveEntry',
  mutation: 'approveEntry',
  input: { entryId: { idOf: 'entry/MODEL/1' }, approverId: null, on: '2022-02-01' },
};
const answered = (done: unknown) => ({ data: { done }, errors: [] });

it('asks for the id of what was made, and for what was refused', () => {
  expect(documentOf(approve)).toBe(
    'mutation ($input: ApproveEntryInput!) { done: approveEntry(input: $input) { entry { id } errors { code message } } }',
  );
});

it('puts ids in the place of references and leaves out what is not said', () => {
  const expected = { idempotencyKey: 'tay-ho-2022/entry/MODEL/1/approveEntry', entryId: 'e1', on: '2022-02-01' };
  expect(inputOf(approve, new Map([['entry/MODEL/1', 'e1']]))).toEqual(expected);
});

it('does not send a command that refers to what does not exist', () => {
  expect(() => inputOf(approve, new Map())).toThrow('refers to entry/MODEL/1');
});

it('gives the id when the command was done', () => {
  expect(outcomeOf(approve, answered({ entry: { id: 'e1' }, errors: [] }))).toEqual({ id: 'e1' });
});

it('gives the code of a typed refusal', () => {
  const refusal = { code: 'ILLEGAL_TRANSITION', message: 'không được' };
  expect(outcomeOf(approve, answered({ entry: null, errors: [refusal] }))).toEqual(refusal);
});

it('gives the code of an error of the whole answer', () => {
  const errors = [{ message: 'không có quyền', extensions: { code: 'FORBIDDEN' } }];
  expect(outcomeOf(approve, { data: null, errors })).toEqual({ code: 'FORBIDDEN', message: 'không có quyền' });
});
