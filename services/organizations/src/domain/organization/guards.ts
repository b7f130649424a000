import { type Refusal, refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate, OrganizationType } from '@danvan/contracts';
import { lastsAfter, latestActOn } from '../periods.ts';
import { isRootType, parentTypes } from './placement.ts';
import type { OrganizationRefusal } from './refusals.ts';
import type { HomeUnit, Organization, ParentOrganization } from './types.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal<OrganizationRefusal> };

/** Acts on an organization take effect in the order of their days. */
export function outOfOrder(organization: Pick<Organization, 'validFrom' | 'validTo' | 'periods'>, on: IsoDate): Refused | null {
  const notBefore = latestActOn(organization);
  return on < notBefore ? refuse('DATE_OUT_OF_ORDER', { on, notBefore }, ['on']) : null;
}

/** Whether one of this type may stand under this parent, and be in this unit, from this day. */
export function misplaced(type: OrganizationType, unit: HomeUnit, parent: ParentOrganization | null, on: IsoDate): Refused | null {
  if (unit.status === 'ABOLISHED') return refuse('UNIT_ABOLISHED', { unit: unit.id }, ['unitCode']);
  const allowed = parentTypes(type);
  if (parent === null && !isRootType(type)) return refuse('PARENT_NEEDED', { type, allowed }, ['parentId']);
  if (parent && !allowed.includes(parent.type))
    return refuse('WRONG_PARENT_TYPE', { type, parentType: parent.type, allowed }, ['parentId']);
  if (parent?.status === 'DISSOLVED') return refuse('PARENT_DISSOLVED', {}, ['parentId']);
  const notBefore = parent && parent.validFrom > unit.validFrom ? parent.validFrom : unit.validFrom;
  return on < notBefore ? refuse('DATE_OUT_OF_ORDER', { on, notBefore }, ['on']) : null;
}

/** An organization never stands under itself, on no day from `on`. */
export function circular(organization: Organization, parent: ParentOrganization | null, on: IsoDate): Refused | null {
  if (!parent) return null;
  const ways = [parent.path, ...parent.periods.filter((period) => lastsAfter(period, on)).map(({ path }) => path)];
  return ways.some((path) => path.includes(organization.id)) ? refuse('CYCLE', {}, ['parentId']) : null;
}

/** Whether an organization may go into this one on this day. */
export function unfitToReceive(organization: Organization, into: Omit<ParentOrganization, 'path'>, on: IsoDate): Refused | null {
  if (into.id === organization.id) return refuse('INTO_ITSELF', {}, ['intoId']);
  if (into.type !== organization.type) return refuse('OTHER_TYPE', { type: organization.type, otherType: into.type }, ['intoId']);
  if (into.status === 'DISSOLVED') return refuse('OTHER_DISSOLVED', {}, ['intoId']);
  return on < into.validFrom ? refuse('DATE_OUT_OF_ORDER', { on, notBefore: into.validFrom }, ['on']) : null;
}
