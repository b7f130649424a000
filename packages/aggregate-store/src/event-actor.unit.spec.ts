import { expect, it } from 'vitest';
import { eventActor } from './event-actor.ts';

it('names the account of whoever works for the authority', () => {
  expect(eventActor({ id: 'account-7', roles: ['OFFICER'], organizationId: 'ward' })).toEqual({
    id: 'account-7',
    roles: ['OFFICER'],
    organizationId: 'ward',
  });
});

it('names the administrator and the machine, who act for no organization', () => {
  expect(eventActor({ id: 'account-1', roles: ['ADMIN'], organizationId: null }).id).toBe('account-1');
  expect(eventActor({ id: 'emulation.successor.v1', roles: ['SERVICE'], organizationId: null }).id).toBe('emulation.successor.v1');
});

it('never names a citizen, even one whose token names an organization', () => {
  expect(eventActor({ id: 'citizen-1', roles: ['CITIZEN'], organizationId: null }).id).toBeNull();
  expect(eventActor({ id: 'somebody', roles: ['PUBLIC'], organizationId: null }).id).toBeNull();
  expect(eventActor({ id: 'citizen-1', roles: ['CITIZEN', 'OFFICER'], organizationId: 'ward' }).id).toBeNull();
});
