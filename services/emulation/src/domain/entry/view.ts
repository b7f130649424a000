import type { EmulationEntryView } from '@danvan/contracts';
import type { Entry } from './types.ts';

/** What an entry shows to other services: all but its place in the organization tree, which organizations own, and the points in detail. */
export function entryView(state: Entry): EmulationEntryView {
  const {
    registrant,
    holder,
    replications,
    lastOn: _lastOn,
    sourcePath: _sourcePath,
    criteriaVersion: _version,
    selfAssessmentByCriterion: _selfAssessment,
    inspectionByCriterion: _inspection,
    shortfalls: _shortfalls,
    ...shown
  } = state;
  return {
    ...shown,
    registrantId: registrant.id,
    ...(registrant.type && { registrantType: registrant.type }),
    unitCode: registrant.unitCode,
    unitPath: [...registrant.unitPath],
    holderId: holder.id,
    replicationCount: replications.length,
  };
}
