import type { Organization, OrganizationEvent } from './types.ts';

export function evolve(state: Organization | null, event: OrganizationEvent): Organization {
  if (event.type === 'OrganizationRegistered') {
    const { type: _, organizationType, on, ...content } = event;
    return { ...content, type: organizationType, status: 'ACTIVE', validFrom: on, validTo: null };
  }
  if (state === null) throw new Error(`${event.type} before OrganizationRegistered`);
  switch (event.type) {
    case 'OrganizationRenamed':
      return { ...state, name: event.name };
    case 'OrganizationDissolved':
      return { ...state, status: 'DISSOLVED', validTo: event.on };
  }
}
