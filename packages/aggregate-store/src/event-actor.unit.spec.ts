import { expect, it } from 'vitest';
import { eventActor } from './event-actor.ts';

it('names the account of somebody who acts for an organization', () => {
  expect(eventActor({ id: 'account-7', roles: ['OFFICER'], organizationId: 'ward' })).toEqual({
    id: 'account-7',
    roles: ['OFFICER'],
    organizationId: 'ward',
  });
});

it('never names a citizen, even one whose token names an organization', () => {
  expect(eventActor({ id: 'citizen-1', roles: ['CITIZEN'], organizationId: null }).id).toBeNull();
  expect(eventActor({ id: 'citizen-1', roles: ['CITIZEN', 'OFFICER'], organizationId: 'ward' }).id).toBeNull();
});
