import { evolve as evolveOrganization } from '../organization/evolve.ts';
import type { Organization, OrganizationEvent } from '../organization/types.ts';
import type { Reroute } from '../reroute.ts';
import { evolve as evolveUnit } from '../unit/evolve.ts';
import type { Unit, UnitEvent } from '../unit/types.ts';

/** A unit as it is once the reroutes that are under way have reached it. */
export function unitAfter<State extends Unit>(unit: State, reroutes: readonly Reroute[]): State {
  let after: Unit = unit;
  for (const { of, through, to, on } of reroutes) {
    const event: UnitEvent = { type: 'UnitPathChanged', through, to: [...to], on, legalBasis: null };
    if (of === 'UNIT' && through !== unit.id) after = evolveUnit(after, event);
  }
  return { ...unit, ...after };
}

/** An organization as it is once the reroutes that are under way have reached it. */
export function organizationAfter<State extends Organization>(organization: State, reroutes: readonly Reroute[]): State {
  let after: Organization = organization;
  for (const { of, through, to, level, on } of reroutes) {
    const event: OrganizationEvent = { type: 'OrganizationPathChanged', of, through, to: [...to], level, on, legalBasis: null };
    after = evolveOrganization(after, event);
  }
  return { ...organization, ...after };
}
