import { type OrganizationView, organization } from '@danvan/contracts';
import { folded } from '../fold.ts';
import { keysOfOrganization } from '../keys.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { organizationRefusals } from './refusals.ts';
import type { Organization } from './types.ts';

/** An organization shows everything it is. */
export const organizationAggregate = {
  name: 'organization',
  lifecycle: { decide, evolve },
  refusals: organizationRefusals,
  topic: organization,
  view: (state: Organization): OrganizationView => ({
    ...state,
    path: [...state.path],
    unitPath: [...state.unitPath],
    predecessorIds: [...state.predecessorIds],
    successorIds: [...state.successorIds],
    periods: [...state.periods],
  }),
  /** Under what it is found: see `keys.ts`; and its name as it is searched and ordered. */
  derived: (state: Organization) => ({ keys: keysOfOrganization(state), folded: folded(state.name) }),
};
