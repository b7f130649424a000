import type { StoredOrganization, StoredUnit, Stores } from './stores.ts';

type Kept = Pick<Stores, 'units' | 'organizations'>;

/** The units directly under one that stand. */
export async function childrenOfUnit({ units }: Kept, parentCode: string): Promise<readonly StoredUnit[]> {
  const rows = await units.model.find({ parentCode, status: 'ACTIVE' }, { _id: 1 }).lean<{ _id: string }[]>();
  const children = await units.loadMany(rows.map(({ _id }) => _id));
  return children.filter((child) => child !== null);
}

/** The organizations directly under one that stand: what they are called and what they are. */
export const childrenOfOrganization = ({ organizations }: Kept, parentId: string) =>
  organizations.model.find({ parentId, status: 'ACTIVE' }, { name: 1, type: 1 }).lean<Pick<StoredOrganization, 'name' | 'type'>[]>();
