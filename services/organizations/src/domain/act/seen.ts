import { type IsoDate, periodOn } from '@danvan/contracts';
import type { Organization } from '../organization/types.ts';
import type { Unit } from '../unit/types.ts';

/** What is looked at, and as of which day; without one: as it was last told. */
export type Seen<State> = State & { readonly asOf?: IsoDate | null };

/** A unit as it stood on that day. @returns null where it did not stand then */
export function unitOn<State extends Unit>(unit: State, asOf: IsoDate | null): Seen<State> | null {
  if (asOf === null) return { ...unit, asOf };
  const period = periodOn(unit.periods, asOf);
  if (!period) return null;
  const { name, level, parentCode, path } = period;
  return { ...unit, name, level, parentCode, path, status: 'ACTIVE', asOf };
}

/** An organization as it stood on that day. @returns null where it did not stand then */
export function organizationOn<State extends Organization>(organization: State, asOf: IsoDate | null): Seen<State> | null {
  if (asOf === null) return { ...organization, asOf };
  const period = periodOn(organization.periods, asOf);
  if (!period) return null;
  const { from: _, to: __, ...then } = period;
  return { ...organization, ...then, status: 'ACTIVE', asOf };
}
