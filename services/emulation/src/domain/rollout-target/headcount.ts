import type { RolloutTarget } from './types.ts';

/** The denominator: the official count where there is one, never fewer than were reached; else the organization's own; else 0. */
export function headcountOf({ officialHeadcount, reportedHeadcount, staffReached }: Readonly<Figures>): number {
  return Math.max(officialHeadcount ?? reportedHeadcount ?? 0, staffReached);
}

type Figures = Pick<RolloutTarget, 'officialHeadcount' | 'reportedHeadcount' | 'staffReached'>;
