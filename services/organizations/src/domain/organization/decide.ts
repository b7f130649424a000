import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { changedFrom } from '../periods.ts';
import { circular, misplaced, outOfOrder, unfitToReceive } from './guards.ts';
import { placesIn } from './places.ts';
import type { OrganizationRefusal } from './refusals.ts';
import { byOtherWay } from './reroute-period.ts';
import { organizationTransitions } from './transitions.ts';
import type { Organization, OrganizationCommand, OrganizationEvent } from './types.ts';

type OrganizationDecision = Decision<OrganizationEvent, OrganizationRefusal>;
type Of<Type extends OrganizationCommand['type']> = Extract<OrganizationCommand, { type: Type }>;

export function decide(state: Organization | null, command: OrganizationCommand): OrganizationDecision {
  if (command.type === 'register') return state === null ? register(command) : refuse('ALREADY_EXISTS');
  if (state === null) return refuse('NOT_FOUND');
  if (command.type === 'reroute') return reroute(state, command);
  if (!allows(organizationTransitions, state.status, command.type))
    return illegalTransition(organizationTransitions, state.status, command.type);
  return (command.decided ? null : outOfOrder(state, command.on)) ?? act(state, command);
}

function act(state: Organization, command: Exclude<OrganizationCommand, { type: 'register' | 'reroute' }>): OrganizationDecision {
  const { on, legalBasis = null } = command;
  switch (command.type) {
    case 'rename':
      return rename(state, command);
    case 'move':
      return move(state, command);
    case 'merge':
      return unfitToReceive(state, command.into, on) ?? accept({ type: 'OrganizationMerged', intoId: command.into.id, on, legalBasis });
    case 'takeOver':
      return accept({ type: 'OrganizationTookOver', predecessorIds: [...command.predecessorIds], on, legalBasis });
    case 'dissolve': {
      const successorIds = command.takenOverBy ? [command.takenOverBy] : [];
      return accept({ type: 'OrganizationDissolved', on, reason: command.reason, legalBasis, successorIds });
    }
  }
}

function register(command: Of<'register'>): OrganizationDecision {
  const { id, organizationType, unit, parent, provenance, on, legalBasis = null } = command;
  const name = command.name.trim();
  if (name === '') return refuse('EMPTY_NAME', {}, ['name']);
  const fault = misplaced(organizationType, unit, parent, on);
  if (fault) return fault;
  const places = placesIn(unit, parent, id, on);
  const last = places.at(-1);
  return accept({
    type: 'OrganizationRegistered',
    id,
    name,
    level: last?.level ?? unit.level,
    unitCode: unit.id,
    unitPath: last?.unitPath ?? [...unit.path],
    organizationType,
    parentId: parent?.id ?? null,
    path: last?.path ?? [...(parent?.path ?? []), id],
    places,
    provenance,
    on,
    legalBasis,
  });
}

function rename(state: Organization, command: Of<'rename'>): OrganizationDecision {
  const { on, legalBasis = null } = command;
  const name = command.name.trim();
  if (name === '') return refuse('EMPTY_NAME', {}, ['name']);
  return name === state.name ? refuse('NAME_UNCHANGED', {}, ['name']) : accept({ type: 'OrganizationRenamed', name, on, legalBasis });
}

function move(state: Organization, { unit, parent, on, legalBasis = null }: Of<'move'>): OrganizationDecision {
  const parentId = parent?.id ?? null;
  if (parentId === state.parentId && unit.id === state.unitCode) return refuse('PLACE_UNCHANGED', {}, ['parentId']);
  const fault = circular(state, parent, on) ?? misplaced(state.type, unit, parent, on);
  if (fault) return fault;
  const places = placesIn(unit, parent, state.id, on);
  const { unitCode, unitPath, level, path } = places.at(-1) ?? state;
  return accept({ type: 'OrganizationMoved', unitCode, unitPath: [...unitPath], level, parentId, path: [...path], places, on, legalBasis });
}

/** Accepted only where some way changes by it, so that a repeat changes nothing. */
function reroute(state: Organization, command: Of<'reroute'>): OrganizationDecision {
  const { of, through, to, level, on, legalBasis = null } = command;
  const changed = changedFrom(state.periods, on, (period) => byOtherWay(period, state.id, command));
  return changed.some((period) => !state.periods.includes(period))
    ? accept({ type: 'OrganizationPathChanged', of, through, to: [...to], level, on, legalBasis })
    : refuse('ALREADY_EXISTS');
}
