import { type DemocracyDimension, type DimensionFigures, democracyDimensions } from '@danvan/contracts';
import { headcountOf } from './headcount.ts';
import type { RolloutTarget } from './types.ts';

type ByDimension = Readonly<Record<DemocracyDimension, Pick<DimensionFigures, 'contents' | 'carriedOut'>>>;

/** What lists and statistics ask for: the denominator, and the six dimensions by name. What was withdrawn counts for nobody. */
export function derivedOf(target: RolloutTarget) {
  const counts = target.status !== 'WITHDRAWN';
  const found = new Map(target.dimensions.map((figures) => [figures.dimension, figures]));
  const dimensions = Object.fromEntries(
    democracyDimensions.map((dimension) => {
      const { contents = 0, carriedOut = 0 } = (counts && found.get(dimension)) || {};
      return [dimension, { contents, carriedOut }];
    }),
  ) as ByDimension;
  return { counts, headcount: counts ? headcountOf(target) : 0, staffReached: counts ? target.staffReached : 0, dimensions };
}
