import type { Actor } from '@danvan/identity';
import type { EventActor } from '@danvan/messaging';

/** What the event log keeps of an actor: the account of whoever works for the authority, and of its machines. A citizen stays unnamed. */
export function eventActor({ id, roles, organizationId }: Actor): EventActor {
  return { id: roles.includes('CITIZEN') || roles.includes('PUBLIC') ? null : id, roles, organizationId };
}
