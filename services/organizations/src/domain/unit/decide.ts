import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { changedFrom } from '../periods.ts';
import { rerouted } from '../reroute.ts';
import { circular, misplaced, outOfOrder, unfitToReceive } from './guards.ts';
import { placesUnder } from './places.ts';
import type { UnitRefusal } from './refusals.ts';
import { unitTransitions } from './transitions.ts';
import type { Unit, UnitCommand, UnitEvent } from './types.ts';

type UnitDecision = Decision<UnitEvent, UnitRefusal>;
type Of<Type extends UnitCommand['type']> = Extract<UnitCommand, { type: Type }>;

export function decide(state: Unit | null, command: UnitCommand): UnitDecision {
  if (command.type === 'establish') return state === null ? establish(command) : refuse('ALREADY_EXISTS', {}, ['code']);
  if (state === null) return refuse('NOT_FOUND');
  if (command.type === 'reroute') return reroute(state, command);
  if (!allows(unitTransitions, state.status, command.type)) return illegalTransition(unitTransitions, state.status, command.type);
  return (command.decided ? null : outOfOrder(state, command.on)) ?? act(state, command);
}

function act(state: Unit, command: Exclude<UnitCommand, { type: 'establish' | 'reroute' }>): UnitDecision {
  const { on, legalBasis } = command;
  switch (command.type) {
    case 'rename':
      return rename(state, command);
    case 'move':
      return move(state, command);
    case 'retier':
      return retier(state, command);
    case 'merge':
      return unfitToReceive(state, command.into, on) ?? accept({ type: 'UnitMerged', intoCode: command.into.id, on, legalBasis });
    case 'split':
    case 'cede': {
      const successorCodes = command.type === 'cede' ? [state.id, ...command.successorCodes] : [...command.successorCodes];
      if (new Set(successorCodes).size < 2) return refuse('TOO_FEW_PARTS', {}, ['parts']);
      return accept({ type: 'UnitSplit', successorCodes, on, legalBasis });
    }
    case 'takeOver':
      return accept({ type: 'UnitTookOver', predecessorCodes: [...command.predecessorCodes], on, legalBasis });
    case 'abolish':
      return accept({ type: 'UnitAbolished', on, legalBasis, successorCodes: command.takenOverBy ? [command.takenOverBy] : [] });
  }
}

function establish(command: Of<'establish'>): UnitDecision {
  const { code, level, parent, provenance, on, legalBasis, predecessorCodes = [] } = command;
  const name = command.name.trim();
  if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(code)) return refuse('BAD_CODE', { code }, ['code']);
  if (name === '') return refuse('EMPTY_NAME', {}, ['name']);
  const fault = misplaced(level, parent, on);
  if (fault) return fault;
  const places = placesUnder(parent, code, on);
  return accept({
    type: 'UnitEstablished',
    id: code,
    name,
    level,
    parentCode: parent?.id ?? null,
    path: places.at(-1)?.path ?? [code],
    places,
    predecessorCodes: [...predecessorCodes],
    provenance,
    on,
    legalBasis,
  });
}

function rename(state: Unit, command: Of<'rename'>): UnitDecision {
  const name = command.name.trim();
  if (name === '') return refuse('EMPTY_NAME', {}, ['name']);
  if (name === state.name) return refuse('NAME_UNCHANGED', {}, ['name']);
  return accept({ type: 'UnitRenamed', name, on: command.on, legalBasis: command.legalBasis });
}

function move(state: Unit, { parent, on, legalBasis }: Of<'move'>): UnitDecision {
  if (parent.id === state.parentCode) return refuse('PARENT_UNCHANGED', { parent: parent.id }, ['parentCode']);
  const fault = circular(state, parent, on) ?? misplaced(state.level, parent, on);
  if (fault) return fault;
  const places = placesUnder(parent, state.id, on);
  return accept({ type: 'UnitMoved', parentCode: parent.id, path: places.at(-1)?.path ?? [state.id], places, on, legalBasis });
}

function retier(state: Unit, { level, parent, on, legalBasis }: Of<'retier'>): UnitDecision {
  if (level === state.level) return refuse('LEVEL_UNCHANGED', { level }, ['level']);
  const fault = circular(state, parent, on) ?? misplaced(level, parent, on);
  if (fault) return fault;
  const places = placesUnder(parent, state.id, on);
  const path = places.at(-1)?.path ?? [state.id];
  return accept({ type: 'UnitRetiered', level, parentCode: parent?.id ?? null, path, places, on, legalBasis });
}

/** Accepted only where some way changes by it, so that a repeat changes nothing. */
function reroute(state: Unit, { through, to, on, legalBasis }: Of<'reroute'>): UnitDecision {
  const changed = changedFrom(state.periods, on, (period) =>
    rerouted(period.path, { through, to }) === period.path ? period : { ...period },
  );
  return changed.some((period) => !state.periods.includes(period))
    ? accept({ type: 'UnitPathChanged', through, to: [...to], on, legalBasis })
    : refuse('ALREADY_EXISTS');
}
