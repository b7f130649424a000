import { toState } from '@danvan/aggregate-store';
import DataLoader from 'dataloader';
import { organizationAfter, unitAfter } from '../domain/act/shown.ts';
import type { Position } from '../domain/position/types.ts';
import type { Reroute } from '../domain/reroute.ts';
import type { OfficialRow } from '../persistence/staff-models.ts';
import type { StoredHeadcount, StoredOrganization, StoredPosition, StoredUnit, Stores } from '../persistence/stores.ts';

type Kept = Pick<Stores, 'units' | 'organizations' | 'structure' | 'positions' | 'headcounts' | 'officials'>;

/** One database read for all references of a request; what a reroute under way has not reached is shown as if it had. */
export function loaders({ units, organizations, structure, positions, headcounts, officials }: Kept) {
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
    headcount: new DataLoader<string, StoredHeadcount | null>((ids) => headcounts.loadMany(ids)),
    positions: new DataLoader<string, StoredPosition[]>(async (ids) => {
      const rows = await positions.model
        .find({ organizationId: { $in: [...ids] } })
        .sort({ _id: 1 })
        .lean();
      const byOrganization = Map.groupBy(rows.map(toState<Position>), ({ organizationId }) => organizationId);
      return ids.map((id) => byOrganization.get(id) ?? []);
    }),
    official: new DataLoader<string, OfficialRow | null>(async (ids) => {
      const rows = await officials.find({ _id: { $in: [...ids] } }).lean<OfficialRow[]>();
      return ids.map((id) => rows.find(({ _id }) => _id === id) ?? null);
    }),
  };
}

export type Loaders = ReturnType<typeof loaders>;
