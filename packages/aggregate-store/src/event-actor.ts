import type { Actor } from '@danvan/identity';
import type { EventActor } from '@danvan/messaging';

/** What the event log keeps of an actor: the account only of somebody who acts for an organization. A citizen stays unnamed. */
export function eventActor({ id, roles, organizationId }: Actor): EventActor {
  return { id: organizationId === null || roles.includes('CITIZEN') ? null : id, roles, organizationId };
}
