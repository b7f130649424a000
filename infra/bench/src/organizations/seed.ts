import { idFor } from '@danvan/aggregate-store';
import { organizationAggregate } from '../../../../services/organizations/src/domain/organization/organization-aggregate.ts';
import type { Organization } from '../../../../services/organizations/src/domain/organization/types.ts';
import type { Stores } from '../../../../services/organizations/src/persistence/stores.ts';

/** How many levels the tree has, the root's among them. */
export const levels = 6;
const founded = '2015-01-01';
const units = ['HA_NOI', 'TAY_HO'];
const places = ['Thụy Khuê', 'Bưởi', 'Yên Phụ', 'Tứ Liên', 'Nhật Tân', 'Quảng An', 'Xuân La', 'Phú Thượng', 'Ngọc Hà', 'Cống Vị'];

export const idOf = (index: number): string => idFor('organization', 'bench', String(index));

/** Under how many each one stands that the tree of this size has so many levels. */
export const breadth = (size: number): number => Math.ceil(size ** (1 / (levels - 1)));

/** The index of the one above; null for the root. */
export const above = (index: number, size: number): number | null => (index === 0 ? null : Math.floor((index - 1) / breadth(size)));

function wayTo(index: number, size: number): string[] {
  const way: string[] = [];
  for (let at: number | null = index; at !== null; at = above(at, size)) way.unshift(idOf(at));
  return way;
}

function organization(index: number, size: number): Organization {
  const path = wayTo(index, size);
  const name = `Đảng bộ phường ${places[index % places.length]} số ${index}`;
  const place = { unitCode: 'TAY_HO', unitPath: [...units], level: 'DISTRICT', parentId: path.at(-2) ?? null, path } as const;
  return {
    id: idOf(index),
    name,
    type: 'PARTY_COMMITTEE',
    ...place,
    status: 'ACTIVE',
    provenance: 'SYNTHETIC',
    validFrom: founded,
    validTo: null,
    predecessorIds: [],
    successorIds: [],
    periods: [{ from: founded, to: null, name, ...place, unitPath: [...units] }],
  };
}

/** Puts a tree of organizations there as the service itself would keep it, where it is not there yet. */
export async function seed({ organizations }: Pick<Stores, 'organizations'>, size: number): Promise<void> {
  const there = await organizations.model.findOne({ _id: idOf(size - 1) }).lean();
  if (there) return;
  const batch = 1_000;
  for (let from = 0; from < size; from += batch) {
    const documents = Array.from({ length: Math.min(batch, size - from) }, (_, offset) => {
      const { id, ...state } = organization(from + offset, size);
      const derived = organizationAggregate.derived({ id, ...state });
      return { _id: id, ...state, derived, version: 1, outbox: [], relayToken: 0, keys: [] };
    });
    await organizations.model.collection.insertMany(documents as never);
  }
}
