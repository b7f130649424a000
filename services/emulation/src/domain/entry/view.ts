import type { EmulationEntryView } from '@danvan/contracts';
import type { Entry } from './types.ts';

/** What an entry shows to other services: all but its place in the organization tree, which organizations own. */
export function entryView(state: Entry): EmulationEntryView {
  const { registrant, replicatorIds, lastOn: _, ...shown } = state;
  return {
    ...shown,
    registrantId: registrant.id,
    unitCode: registrant.unitCode,
    unitPath: [...registrant.unitPath],
    replicationCount: replicatorIds.length,
  };
}
