import type { Unit, UnitEvent } from './types.ts';

export function evolve(state: Unit | null, event: UnitEvent): Unit {
  if (event.type === 'UnitEstablished') {
    const { type: _, on, legalBasis: _basis, ...content } = event;
    return { ...content, status: 'ACTIVE', validFrom: on, validTo: null };
  }
  if (state === null) throw new Error(`${event.type} before UnitEstablished`);
  switch (event.type) {
    case 'UnitRenamed':
      return { ...state, name: event.name };
    case 'UnitAbolished':
      return { ...state, status: 'ABOLISHED', validTo: event.on };
  }
}
