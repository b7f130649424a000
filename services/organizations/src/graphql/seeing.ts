import { toState } from '@danvan/aggregate-store';
import type { IsoDate } from '@danvan/contracts';
import { organizationOn, type Seen, unitOn } from '../domain/act/seen.ts';
import { organizationAfter, unitAfter } from '../domain/act/shown.ts';
import { placesAsked, type Sight } from '../persistence/sight.ts';
import type { StoredOrganization, StoredUnit, Stores } from '../persistence/stores.ts';
import type { Context } from './context.ts';

export type SeenUnit = Seen<StoredUnit>;
export type SeenOrganization = Seen<StoredOrganization>;
type Row<Store extends 'units' | 'organizations'> = Parameters<Stores[Store]['model']['hydrate']>[0];

const unitPlaces = ['under', 'underUnit', 'unitCode', 'parentCode'];
const organizationPlaces = ['under', 'parentId'];

/** How a list is looked at: the ways to the places that its filter names are needed only while something is under way. */
export async function sightOf(
  { loaders }: Pick<Context, 'loaders'>,
  list: 'units' | 'organizations',
  asked: { readonly filter?: unknown; readonly asOf?: IsoDate | null },
): Promise<Sight> {
  const [asOf, reroutes] = [asked.asOf ?? null, await loaders.underWay()];
  if (reroutes.length === 0) return { asOf, reroutes, ways: new Map() };
  const codes = placesAsked(asked.filter, list === 'units' ? unitPlaces : unitPlaces.filter((field) => field !== 'under'));
  const ids = list === 'units' ? [] : placesAsked(asked.filter, organizationPlaces);
  const found = await Promise.all([
    ...codes.map(async (code) => [code, (await loaders.unit.load(code))?.path ?? []] as const),
    ...ids.map(async (id) => [id, (await loaders.organization.load(id))?.path ?? []] as const),
  ]);
  return { asOf, reroutes, ways: new Map(found) };
}

/** A row of the list as it is seen; a row that the query has found stood on the day that was asked. */
export const seenUnit =
  ({ asOf, reroutes }: Sight) =>
  (row: Row<'units'>): SeenUnit => {
    const unit = unitAfter(toState(row) as StoredUnit, reroutes);
    return unitOn(unit, asOf) ?? { ...unit, asOf };
  };

export const seenOrganization =
  ({ asOf, reroutes }: Sight) =>
  (row: Row<'organizations'>): SeenOrganization => {
    const organization = organizationAfter(toState(row) as StoredOrganization, reroutes);
    return organizationOn(organization, asOf) ?? { ...organization, asOf };
  };

/** One unit as it stood on a day, or as it was last told. @returns null where there is none, or was none then */
export async function unitSeen(
  { loaders }: Pick<Context, 'loaders'>,
  code: string | null,
  asOf: IsoDate | null | undefined,
): Promise<SeenUnit | null> {
  const unit = code === null ? null : await loaders.unit.load(code);
  return unit && unitOn(unit, asOf ?? null);
}

/** One organization as it stood on a day, or as it was last told. @returns null where there is none, or was none then */
export async function organizationSeen(
  { loaders }: Pick<Context, 'loaders'>,
  id: string | null,
  asOf: IsoDate | null | undefined,
): Promise<SeenOrganization | null> {
  const organization = id === null ? null : await loaders.organization.load(id);
  return organization && organizationOn(organization, asOf ?? null);
}

/** One after the other as asked, without those that there are not; as they were last told, since they may stand at different times. */
export async function unitsTold({ loaders }: Pick<Context, 'loaders'>, codes: readonly string[]): Promise<SeenUnit[]> {
  const units = await Promise.all(codes.map((code) => loaders.unit.load(code)));
  return units.filter((unit) => unit !== null);
}

export async function organizationsTold({ loaders }: Pick<Context, 'loaders'>, ids: readonly string[]): Promise<SeenOrganization[]> {
  const organizations = await Promise.all(ids.map((id) => loaders.organization.load(id)));
  return organizations.filter((organization) => organization !== null);
}
