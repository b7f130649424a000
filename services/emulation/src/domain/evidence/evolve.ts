import type { Evidence, EvidenceEvent } from './types.ts';

export function evolve(state: Evidence | null, event: EvidenceEvent): Evidence {
  if (event.type === 'EvidenceAnnounced') {
    const { type: _, on, ...facts } = event;
    return { ...facts, status: 'AWAITED', announcedOn: on, lastOn: on, storedOn: null, storageKey: null };
  }
  if (state === null) throw new Error(`${event.type} before EvidenceAnnounced`);
  switch (event.type) {
    case 'EvidenceStored':
      return { ...state, status: 'STORED', lastOn: event.on, storedOn: event.on, storageKey: event.storageKey };
    case 'EvidenceRemoved':
      return { ...state, status: 'REMOVED', lastOn: event.on, storageKey: null };
  }
}
