import type { StoredCase, Stores } from '../persistence/stores.ts';
import type { Sight } from './sight.ts';

const caseOf = ({ kind, resolver, verifierId }: StoredCase) => ({ kind, place: resolver, verifierId });

/** Records that the viewer may see; a denunciation that is not theirs to see is not there. Who verifies its case sees its petition. */
export function visible({ petitions, cases }: Pick<Stores, 'petitions' | 'cases'>, sight: () => Promise<Sight>) {
  const visibleCases = async (ids: readonly string[]) => {
    const [found, { sees }] = [await cases.loadMany(ids), await sight()];
    return found.map((one) => (one && sees(caseOf(one)) ? one : null));
  };
  const visiblePetitions = async (ids: readonly string[]) => {
    const [found, { sees }] = [await petitions.loadMany(ids), await sight()];
    const hidden = found.flatMap((one) => (one?.caseId && !sees({ kind: one.kind, place: one.organization }) ? [one.caseId] : []));
    const seenCases = new Set((hidden.length > 0 ? await visibleCases(hidden) : []).map((one) => one?.id));
    return found.map((one) => (one && (sees({ kind: one.kind, place: one.organization }) || seenCases.has(one.caseId ?? '')) ? one : null));
  };
  return { visibleCases, visiblePetitions };
}
