import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { parentTypes, rootTypes } from './parent-types.ts';
import type { OrganizationRefusal } from './refusals.ts';
import { organizationTransitions } from './transitions.ts';
import type { Organization, OrganizationCommand, OrganizationEvent } from './types.ts';

type OrganizationDecision = Decision<OrganizationEvent, OrganizationRefusal>;
type Register = Extract<OrganizationCommand, { type: 'register' }>;

export function decide(state: Organization | null, command: OrganizationCommand): OrganizationDecision {
  if (command.type === 'register') return state === null ? register(command) : refuse('ALREADY_EXISTS');
  if (state === null) return refuse('NOT_FOUND');
  if (!allows(organizationTransitions, state.status, command.type))
    return illegalTransition(organizationTransitions, state.status, command.type);
  const { on } = command;
  if (on < state.validFrom) return refuse('DATE_OUT_OF_ORDER', { on, notBefore: state.validFrom }, ['on']);
  switch (command.type) {
    case 'rename': {
      const name = command.name.trim();
      if (name === '') return refuse('EMPTY_NAME', {}, ['name']);
      return name === state.name ? refuse('NAME_UNCHANGED', {}, ['name']) : accept({ type: 'OrganizationRenamed', name, on });
    }
    case 'dissolve':
      return accept({ type: 'OrganizationDissolved', on, reason: command.reason });
  }
}

function misplaced({ organizationType: type, parent }: Register): ReturnType<typeof refuse<OrganizationRefusal>> | null {
  const allowed = parentTypes[type];
  if (parent === null) return rootTypes.has(type) ? null : refuse('PARENT_NEEDED', { type, allowed }, ['parentId']);
  if (!allowed.includes(parent.type)) return refuse('WRONG_PARENT_TYPE', { type, parentType: parent.type, allowed }, ['parentId']);
  return parent.status === 'DISSOLVED' ? refuse('PARENT_DISSOLVED', {}, ['parentId']) : null;
}

function register(command: Register): OrganizationDecision {
  const { id, organizationType, unit, parent, provenance, on } = command;
  const name = command.name.trim();
  if (name === '') return refuse('EMPTY_NAME', {}, ['name']);
  if (unit.status === 'ABOLISHED') return refuse('UNIT_ABOLISHED', { unit: unit.id }, ['unitCode']);
  if (on < unit.validFrom) return refuse('DATE_OUT_OF_ORDER', { on, notBefore: unit.validFrom }, ['on']);
  const fault = misplaced(command);
  if (fault) return fault;
  return accept({
    type: 'OrganizationRegistered',
    id,
    name,
    level: unit.level,
    unitCode: unit.id,
    unitPath: [...unit.path],
    organizationType,
    parentId: parent?.id ?? null,
    path: [...(parent?.path ?? []), id],
    provenance,
    on,
  });
}
