import { commonRefusals } from '@danvan/aggregate-store';
import { anonymous, only, type Policy } from '@danvan/identity';
import { expect, it } from 'vitest';
import { availableActions } from './available-actions.ts';
import { asPayload, refusedPayload } from './payload.ts';

const catalogue = { ...commonRefusals, TOO_EARLY: { en: 'Not before {on}.', vi: 'Không trước {on}.', basis: 'Law 25/2018, Art. 30' } };
const refusal = { code: 'TOO_EARLY', details: { on: '2022-12-14' }, path: ['input', 'on'] };

it('answers the record after the command, and no errors', () => {
  const state = { id: 'entry-1', version: 2 };
  expect(asPayload('entry', catalogue, { language: 'en' })({ ok: true, state, replayed: false })).toEqual({ entry: state, errors: [] });
});

it.each([
  ['en', 'Not before 2022-12-14.'],
  ['vi', 'Không trước 2022-12-14.'],
] as const)('answers a refusal in %s, with the field at fault and the law', (language, message) => {
  const payload = { entry: null, errors: [{ code: 'TOO_EARLY', message, path: ['input', 'on'], basis: 'Law 25/2018, Art. 30' }] };
  expect(asPayload('entry', catalogue, { language })({ ok: false, refusal })).toEqual(payload);
  expect(refusedPayload('entry', refusal, catalogue, { language })).toEqual(payload);
});

it('answers the code where a refusal has no text', () => {
  const { errors } = refusedPayload('entry', { code: 'UNHEARD_OF', details: {} }, catalogue, { language: 'vi' });
  expect(errors).toEqual([{ code: 'UNHEARD_OF', message: 'UNHEARD_OF', path: [], basis: null }]);
});

const policy: Policy = { 'entry.submit': only('OFFICER'), 'entry.approve': only('LEADER') };
const options = {
  policy,
  transitions: { DRAFT: { submit: 'SUBMITTED' }, SUBMITTED: { approve: 'APPROVED' } },
  status: 'DRAFT',
  actions: {
    submitEntry: { command: 'submit', action: 'entry.submit' },
    approveEntry: { command: 'approve', action: 'entry.approve' },
  },
};
const leader = { id: 'leader-1', roles: ['OFFICER', 'LEADER'], organizationId: null } as const;

it('offers what role and lifecycle allow, and says what the lifecycle blocks', () => {
  expect(availableActions({ actor: leader, language: 'en' }, options)).toEqual([
    { name: 'submitEntry', allowed: true, blockedBy: null },
    { name: 'approveEntry', allowed: false, blockedBy: '«approve» is not possible in the state DRAFT; allowed there: submit.' },
  ]);
});

it('names the role before the lifecycle, and offers nothing to somebody without one', () => {
  const blocked = availableActions({ actor: anonymous, language: 'vi' }, options);
  expect(blocked.map(({ allowed }) => allowed)).toEqual([false, false]);
  expect(new Set(blocked.map(({ blockedBy }) => blockedBy))).toEqual(new Set(['Vai trò của bạn không được phép thực hiện.']));
});

it('leaves nothing to do in a terminal state', () => {
  const [submit] = availableActions({ actor: leader, language: 'en' }, { ...options, status: 'APPROVED' });
  expect(submit).toMatchObject({ allowed: false, blockedBy: expect.stringContaining('allowed there: —') });
});
