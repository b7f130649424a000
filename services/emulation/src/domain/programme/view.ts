import type { EmulationProgrammeView } from '@danvan/contracts';
import type { Programme } from './types.ts';

/** A programme shows the whole of itself; the fields are named one by one so that a new one is shown on purpose. */
export function programmeView(state: Programme): EmulationProgrammeView {
  const { id, name, kind, launchingOrganizationId, year, from, to, provenance, status, closedOn, criteriaSets } = state;
  return { id, name, kind, launchingOrganizationId, year, from, to, provenance, status, closedOn, criteriaSets: [...criteriaSets] };
}
