import type { Programme, ProgrammeEvent } from './types.ts';

export function evolve(state: Programme | null, event: ProgrammeEvent): Programme {
  if (event.type === 'ProgrammeLaunched') {
    const { type: _, ...facts } = event;
    return { ...facts, status: 'ACTIVE', closedOn: null, criteriaSets: [] };
  }
  if (state === null) throw new Error(`${event.type} before ProgrammeLaunched`);
  switch (event.type) {
    case 'CriteriaSetDefined':
      return { ...state, criteriaSets: [...state.criteriaSets, event.criteriaSet] };
    case 'ProgrammeClosed':
      return { ...state, status: 'CLOSED', closedOn: event.on };
  }
}
