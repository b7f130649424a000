import DataLoader from 'dataloader';
import type { OrganizationCopy } from '../persistence/organization-copy.ts';
import { readCopies } from '../persistence/read-copies.ts';
import type { StoredCampaign, StoredEntry, StoredProgramme, Stores } from '../persistence/stores.ts';
import type { UnitCopy } from '../persistence/unit-copy.ts';
import { type StanceFound, visitsOf } from '../persistence/visits.ts';
import { placeStatistics } from './place-statistics-loader.ts';

/** One database read for all references of a request. */
export const loaders = ({ programmes, entries, campaigns, organizationCopies, unitCopies, log }: Stores) => ({
  programme: new DataLoader<string, StoredProgramme | null>((ids) => programmes.loadMany(ids)),
  entry: new DataLoader<string, StoredEntry | null>((ids) => entries.loadMany(ids)),
  campaign: new DataLoader<string, StoredCampaign | null>((ids) => campaigns.loadMany(ids)),
  visits: new DataLoader<string, StanceFound[]>((ids) => visitsOf(campaigns.model, log.model, ids)),
  organization: new DataLoader<string, OrganizationCopy | null>((ids) => readCopies(organizationCopies.model, ids)),
  unit: new DataLoader<string, UnitCopy | null>((codes) => readCopies(unitCopies.model, codes)),
  unitStatistics: placeStatistics(entries.model, 'registrant.unitPath'),
  organizationStatistics: placeStatistics(entries.model, 'registrant.path'),
});

export type Loaders = ReturnType<typeof loaders>;
