import type { Actor } from '@danvan/identity';

/** In whose name a service does what follows from events and from time passing. @param id the service, or the group of its reaction */
export const serviceActor = (id: string): Actor => ({ id, roles: ['SERVICE'], organizationId: null });
