import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { type Dated, dateOutOfOrder } from '../dates.ts';
import { coversYear } from './covers-year.ts';
import { nextCriteriaVersion, unfitCriteria } from './criteria.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import { programmeTransitions } from './transitions.ts';
import type { NewCriteriaSet, NewProgramme, Programme, ProgrammeCommand, ProgrammeEvent } from './types.ts';

type ProgrammeDecision = Decision<ProgrammeEvent, ProgrammeRefusal>;

export function decide(state: Programme | null, command: ProgrammeCommand): ProgrammeDecision {
  if (state === null) return command.type === 'launch' ? launch(command.programme) : refuse('NOT_FOUND');
  if (!allows(programmeTransitions, state.status, command.type)) {
    return illegalTransition(programmeTransitions, state.status, command.type);
  }
  switch (command.type) {
    case 'launch':
      return refuse('ALREADY_EXISTS');
    case 'defineCriteria':
      return dateOutOfOrder(command, null) ?? defineCriteria(state, command.criteriaSet, command);
    case 'close':
      return dateOutOfOrder(command, state.from) ?? accept({ type: 'ProgrammeClosed', on: command.on });
  }
}

function defineCriteria(programme: Programme, set: NewCriteriaSet, { on }: Dated): ProgrammeDecision {
  const version = nextCriteriaVersion(programme.criteriaSets, set);
  return unfitCriteria(set, programme) ?? accept({ type: 'CriteriaSetDefined', criteriaSet: { ...set, version, definedOn: on } });
}

function launch(programme: NewProgramme): ProgrammeDecision {
  const { name, kind, year, from, to } = programme;
  if (name.trim() === '') return refuse('NAME_MISSING', {}, ['name']);
  if (to !== null && to < from) return refuse('PERIOD_REVERSED', { from, to }, ['to']);
  if (kind === 'YEAR_THEME' && year === null) return refuse('YEAR_MISSING', {}, ['year']);
  if (year !== null && !coversYear({ from, to }, year)) return refuse('YEAR_OUTSIDE_PERIOD', { year, from }, ['year']);
  return accept({ type: 'ProgrammeLaunched', ...programme });
}
