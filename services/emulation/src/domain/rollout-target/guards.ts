import { refuse } from '@danvan/aggregate-store/decision';
import type { RolloutDocumentKind } from '@danvan/contracts';
import { headcountOf } from './headcount.ts';
import type { ReachReport, RolloutFacts, RolloutTarget } from './types.ts';

const ended: readonly string[] = ['CLOSED', 'CANCELLED'];

export const rolloutEnded = ({ status }: RolloutFacts) => (ended.includes(status) ? refuse('ROLLOUT_ENDED', { status }) : undefined);

export const rolloutNotActive = ({ status }: RolloutFacts) => (status === 'ACTIVE' ? undefined : refuse('ROLLOUT_NOT_ACTIVE', { status }));

export const negative = (figure: number, field: string) => (figure < 0 ? refuse('FIGURE_NEGATIVE', {}, [field]) : undefined);

/** People beyond the official count happen (seconded staff): the organization's own count bounds what it reports. */
export function unfitReport(report: ReachReport, kind: RolloutDocumentKind) {
  const { staffReached: reached, reportedHeadcount: headcount } = report;
  const below = negative(reached, 'staffReached') ?? negative(headcount, 'headcount');
  if (below) return below;
  if (reached > headcount) return refuse('REACHED_OVER_HEADCOUNT', { reached, headcount }, ['staffReached']);
  return unfitDimensions(report.dimensions, kind);
}

function unfitDimensions(dimensions: ReachReport['dimensions'], kind: RolloutDocumentKind) {
  const path = ['dimensions'];
  if (dimensions.length > 0 && kind !== 'GRASSROOTS_DEMOCRACY_REGULATION') return refuse('DIMENSIONS_OF_DEMOCRACY_ONLY', {}, path);
  const seen = new Set<string>();
  for (const { dimension, contents, carriedOut } of dimensions) {
    if (seen.has(dimension)) return refuse('DIMENSION_TWICE', { dimension }, path);
    seen.add(dimension);
    if (contents < 0 || carriedOut < 0) return refuse('FIGURE_NEGATIVE', {}, path);
    if (carriedOut > contents) return refuse('CARRIED_OUT_OVER_CONTENTS', { dimension, contents, carriedOut }, path);
  }
  return undefined;
}

export function staffLeft(target: RolloutTarget) {
  const headcount = headcountOf(target);
  const remaining = headcount - target.staffReached;
  return target.lastReportOn === null || remaining > 0 ? refuse('NOT_ALL_STAFF_REACHED', { remaining, headcount }) : undefined;
}
