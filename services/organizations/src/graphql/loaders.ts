import DataLoader from 'dataloader';
import type { StoredOrganization, StoredUnit, Stores } from '../persistence/stores.ts';

/** One database read for all references of a request. */
export const loaders = ({ units, organizations }: Pick<Stores, 'units' | 'organizations'>) => ({
  unit: new DataLoader<string, StoredUnit | null>((codes) => units.loadMany(codes)),
  organization: new DataLoader<string, StoredOrganization | null>((ids) => organizations.loadMany(ids)),
});

export type Loaders = ReturnType<typeof loaders>;
