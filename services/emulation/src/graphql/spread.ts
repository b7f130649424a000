import { spreadOf as spreadFrom } from '../domain/entry/spread.ts';
import type { Entry } from '../domain/entry/types.ts';
import type { Loaders } from './loaders.ts';

/** So many branches are shown; the figures count all. */
const shownBranches = 500;

/** How far an entry has spread, as the graph shows it. Units come from the organizations’ own places, so that who took it up without an entry counts. */
export async function spreadOf(entry: Entry, loaders: Pick<Loaders, 'descendants' | 'organization'>) {
  const { reach, depth, organizationIds, branches } = spreadFrom(entry, await loaders.descendants.load(entry.id));
  const places = await loaders.organization.loadMany([...organizationIds]);
  const units = new Set(places.flatMap((place) => (place && !(place instanceof Error) ? [place.unitCode] : [])));
  return {
    reach,
    depth,
    organizationCount: organizationIds.length,
    unitCount: units.size,
    branches: branches.slice(0, shownBranches),
  };
}
