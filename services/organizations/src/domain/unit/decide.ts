import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { parentLevels } from './levels.ts';
import type { UnitRefusal } from './refusals.ts';
import { unitTransitions } from './transitions.ts';
import type { Unit, UnitCommand, UnitEvent } from './types.ts';

type UnitDecision = Decision<UnitEvent, UnitRefusal>;
type Establish = Extract<UnitCommand, { type: 'establish' }>;

export function decide(state: Unit | null, command: UnitCommand): UnitDecision {
  if (command.type === 'establish') return state === null ? establish(command) : refuse('ALREADY_EXISTS', {}, ['code']);
  if (state === null) return refuse('NOT_FOUND');
  if (!allows(unitTransitions, state.status, command.type)) return illegalTransition(unitTransitions, state.status, command.type);
  const { on, legalBasis } = command;
  if (on < state.validFrom) return refuse('DATE_OUT_OF_ORDER', { on, notBefore: state.validFrom }, ['on']);
  switch (command.type) {
    case 'rename': {
      const name = command.name.trim();
      if (name === '') return refuse('EMPTY_NAME', {}, ['name']);
      return name === state.name ? refuse('NAME_UNCHANGED', {}, ['name']) : accept({ type: 'UnitRenamed', name, on, legalBasis });
    }
    case 'abolish':
      return accept({ type: 'UnitAbolished', on, legalBasis });
  }
}

function misplaced({ level, parent, on }: Establish): ReturnType<typeof refuse<UnitRefusal>> | null {
  const above = parentLevels[level];
  if (parent === null) return above.length === 0 ? null : refuse('PARENT_NEEDED', { level }, ['parentCode']);
  if (!above.includes(parent.level)) return refuse('WRONG_PARENT_LEVEL', { level, parentLevel: parent.level }, ['parentCode']);
  if (parent.status === 'ABOLISHED') return refuse('PARENT_ABOLISHED', { parent: parent.id }, ['parentCode']);
  return on < parent.validFrom ? refuse('DATE_OUT_OF_ORDER', { on, notBefore: parent.validFrom }, ['on']) : null;
}

function establish(command: Establish): UnitDecision {
  const { code, level, parent, provenance, on, legalBasis } = command;
  const name = command.name.trim();
  if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(code)) return refuse('BAD_CODE', { code }, ['code']);
  if (name === '') return refuse('EMPTY_NAME', {}, ['name']);
  const fault = misplaced(command);
  if (fault) return fault;
  const path = [...(parent?.path ?? []), code];
  return accept({ type: 'UnitEstablished', id: code, name, level, parentCode: parent?.id ?? null, path, provenance, on, legalBasis });
}
