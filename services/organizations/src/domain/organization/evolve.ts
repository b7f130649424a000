import { changedFrom, endedOn } from '../periods.ts';
import { byOtherWay } from './reroute-period.ts';
import type { Organization, OrganizationEvent, OrganizationPeriod } from './types.ts';

export function evolve(state: Organization | null, event: OrganizationEvent): Organization {
  if (event.type === 'OrganizationRegistered') return registered(event);
  if (state === null) throw new Error(`${event.type} before OrganizationRegistered`);
  const { on } = event;
  switch (event.type) {
    case 'OrganizationRenamed':
      return withPeriods(
        state,
        changedFrom(state.periods, on, (period) => ({ ...period, name: event.name })),
      );
    case 'OrganizationMoved':
      return withPeriods(state, placed(state.periods, event.places));
    case 'OrganizationMerged':
      return ended(state, on, [event.intoId]);
    case 'OrganizationTookOver':
      return { ...state, predecessorIds: [...new Set([...state.predecessorIds, ...event.predecessorIds])] };
    case 'OrganizationDissolved':
      return ended(state, on, event.successorIds ?? []);
    case 'OrganizationPathChanged':
      return withPeriods(
        state,
        changedFrom(state.periods, on, (period) => byOtherWay(period, state.id, event)),
      );
  }
}

function registered(event: Extract<OrganizationEvent, { type: 'OrganizationRegistered' }>): Organization {
  const { id, name, organizationType: type, unitCode, unitPath, level, parentId, path, provenance, on, places = [] } = event;
  const place = { unitCode, unitPath, level, parentId, path };
  const periods = placed([{ from: on, to: null, name, ...place }], places);
  const organization = { id, name, type, ...place, provenance, status: 'ACTIVE', validFrom: on, validTo: null } as const;
  return { ...organization, predecessorIds: [], successorIds: [], periods };
}

type Place = Omit<OrganizationPeriod, 'to' | 'name'>;

const placed = (periods: readonly OrganizationPeriod[], places: readonly Place[]): readonly OrganizationPeriod[] =>
  places.reduce((all, { from, ...place }) => changedFrom(all, from, (period) => ({ ...period, ...place })), periods);

/** What an organization is now is how its last period tells it. */
function withPeriods(state: Organization, periods: readonly OrganizationPeriod[]): Organization {
  const last = periods.at(-1);
  if (!last) return state;
  const { from: _, to: __, ...now } = last;
  return { ...state, ...now, periods };
}

const ended = (state: Organization, on: string, successorIds: readonly string[]): Organization => ({
  ...state,
  status: 'DISSOLVED',
  validTo: on,
  periods: endedOn(state.periods, on),
  successorIds: [...new Set([...state.successorIds, ...successorIds])],
});
