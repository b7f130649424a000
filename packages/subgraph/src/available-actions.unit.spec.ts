import type { Actor, Policy } from '@danvan/identity';
import { expect, it } from 'vitest';
import { availableActions } from './available-actions.ts';

const policy: Policy = { 'thing.open': { roles: ['OFFICER'], within: true }, 'thing.close': { roles: ['OFFICER', 'LEADER'] } };
const transitions = { NEW: { open: 'OPEN' }, OPEN: { close: 'CLOSED' } };
const actions = { openThing: { command: 'open', action: 'thing.open' }, closeThing: { command: 'close', action: 'thing.close' } };
const officer: Actor = { id: 'somebody', roles: ['OFFICER'], organizationId: 'ward' };
const asked = (options: Partial<Parameters<typeof availableActions>[1]>, actor = officer) =>
  availableActions({ actor, language: 'en' }, { policy, transitions, status: 'NEW', actions, ...options });

it('allows what the role, the organization and the state allow', () => {
  expect(asked({})).toEqual([
    { name: 'openThing', allowed: true, blockedBy: null },
    { name: 'closeThing', allowed: false, blockedBy: '«close» is not possible in the state NEW; allowed there: open.' },
  ]);
});

it('names the role before anything else', () => {
  const [open] = asked({ covered: false, status: 'CLOSED' }, { ...officer, roles: ['ANALYST'] });
  expect(open?.blockedBy).toBe('Your role may not do this.');
});

it('blocks what lies outside the viewer’s organization, but only where the policy keeps it within', () => {
  const [open, close] = asked({ covered: false, status: 'OPEN' });
  expect(open?.blockedBy).toBe('Your organization does not cover this record.');
  expect(close).toEqual({ name: 'closeThing', allowed: true, blockedBy: null });
});

it('says in the viewer’s language what of the record itself stands in the way', () => {
  const refusals = { TOO_EARLY: { en: 'Not before {on}.', vi: 'Không trước ngày {on}.' } };
  const blocks = (command: string) => (command === 'open' ? { code: 'TOO_EARLY', details: { on: '2022-03-01' } } : undefined);
  expect(asked({ blocks, refusals })[0]?.blockedBy).toBe('Not before 2022-03-01.');
  const [open] = availableActions({ actor: officer, language: 'vi' }, { policy, transitions, status: 'NEW', actions, blocks, refusals });
  expect(open?.blockedBy).toBe('Không trước ngày 2022-03-01.');
});
