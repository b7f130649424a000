import DataLoader from 'dataloader';
import { organizationAfter, unitAfter } from '../domain/act/shown.ts';
import type { Reroute } from '../domain/reroute.ts';
import type { StoredOrganization, StoredUnit, Stores } from '../persistence/stores.ts';

type Kept = Pick<Stores, 'units' | 'organizations' | 'structure'>;

/** One database read for all references of a request; what a reroute under way has not reached is shown as if it had. */
export function loaders({ units, organizations, structure }: Kept) {
  let reading: Promise<readonly Reroute[]> | undefined;
  const underWay = () => {
    reading ??= structure.underWay();
    return reading;
  };
  return {
    /** Read once a request. */
    underWay,
    unit: new DataLoader<string, StoredUnit | null>(async (codes) => {
      const [rows, reroutes] = await Promise.all([units.loadMany(codes), underWay()]);
      return rows.map((row) => row && unitAfter(row, reroutes));
    }),
    organization: new DataLoader<string, StoredOrganization | null>(async (ids) => {
      const [rows, reroutes] = await Promise.all([organizations.loadMany(ids), underWay()]);
      return rows.map((row) => row && organizationAfter(row, reroutes));
    }),
  };
}

export type Loaders = ReturnType<typeof loaders>;
