import { type AdministrativeUnitView, administrativeUnit } from '@danvan/contracts';
import { folded } from '../fold.ts';
import { keysOfUnit } from '../keys.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { unitRefusals } from './refusals.ts';
import type { Unit } from './types.ts';

/** A unit shows everything it is. */
export const unitAggregate = {
  name: 'unit',
  lifecycle: { decide, evolve },
  refusals: unitRefusals,
  topic: administrativeUnit,
  view: (state: Unit): AdministrativeUnitView => ({
    ...state,
    path: [...state.path],
    predecessorCodes: [...state.predecessorCodes],
    successorCodes: [...state.successorCodes],
    periods: [...state.periods],
  }),
  /** Under what it is found: see `keys.ts`; and its name as it is searched and ordered. */
  derived: (state: Unit) => ({ keys: keysOfUnit(state), folded: folded(state.name) }),
};
