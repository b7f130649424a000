import type { Entry } from './types.ts';

/**
 * What is computed from an entry to filter and to count by. Whole numbers, so that sums are the same in whatever order they are made.
 * `editionOf` is there only where it is an edition, so that a unique index holds one for each.
 */
export function entryDerived({
  status,
  recognisedOn,
  inspectionScore,
  replications,
  registrant,
  holder,
  orphanedOn,
  previousEditionId,
}: Entry) {
  return {
    // A lapsed recognition was one all the same; a revoked one is none.
    recognised: recognisedOn !== null && status !== 'REVOKED' ? 1 : 0,
    scoreHundredths: inspectionScore === null ? 0 : Math.round(inspectionScore * 100),
    replications: replications.length,
    orphaned: orphanedOn !== null,
    /** Every organization under which it stands: where it was registered, and where it is held now. */
    organizationPath: [...new Set([...registrant.path, ...holder.path])],
    ...(previousEditionId !== null && { editionOf: previousEditionId }),
  };
}
