import { type IsoDate, periodOn } from '@danvan/contracts';
import type { Body } from '../domain/entry/types.ts';
import { isActiveOn, type OrganizationCopy } from '../persistence/organization-copy.ts';
import type { Context } from './context.ts';

const bodyOf = (copy: OrganizationCopy, on: IsoDate): Body => {
  const { level, unitCode } = periodOn(copy.periods, on) ?? copy;
  return { id: copy._id, type: copy.type, level, unitCode, isActive: isActiveOn(copy, on) };
};

/** Who acts on the day, and for whom the person behind it acts; null where the organization is not known here. */
export async function actingBody({ loaders, actor }: Context, organizationId: string, on: IsoDate) {
  const copy = await loaders.organization.load(organizationId);
  return copy && { body: bodyOf(copy, on), actingFor: actor.organizationId };
}
