import type { IsoDate } from '@danvan/contracts';
import { addDays } from '../dates.ts';
import { hundredths } from './guards.ts';
import type { Inspection, Recommendation } from './types.ts';

/** What is counted of one conclusion. */
export type InspectionFigures = {
  readonly inspected: number;
  readonly recommendations: number;
  readonly done: number;
  readonly doneOnTime: number;
  /** Not done by their due day, whether done since or not, as far as it has been noticed. */
  readonly overdue: number;
  /** VND. */
  readonly amount: number;
  readonly recoveredAmount: number;
  /** Hundredths of a square metre: whole numbers add up the same in any order. */
  readonly area: number;
  readonly recoveredArea: number;
  /** Complaints and reflections born after it; a denunciation is not counted where everybody may look. */
  readonly casesBorn: number;
  /** The first day on which a recommendation will be overdue that is not yet told to be; null where there is none. */
  readonly watchedFrom: IsoDate | null;
};

/** Neither done nor told to be overdue. */
export const unmarked = ({ recommendations }: Inspection): readonly Recommendation[] =>
  recommendations.filter(({ doneOn, overdueOn }) => doneOn === null && overdueOn === null);

const isLate = ({ doneOn, dueOn, overdueOn }: Recommendation) => overdueOn !== null || (doneOn !== null && doneOn > dueOn);
const inHundredths = (area: number) => Math.round(hundredths(area) * 100);

export function figuresOf(state: Inspection): InspectionFigures {
  const { inspectedIds, recommendations, cases } = state;
  const sum = (of: (recommendation: Recommendation) => number) => recommendations.reduce((total, one) => total + of(one), 0);
  const done = recommendations.filter(({ doneOn }) => doneOn !== null);
  const firstDue = unmarked(state)
    .map(({ dueOn }) => dueOn)
    .sort()[0];
  return {
    inspected: inspectedIds.length,
    recommendations: recommendations.length,
    done: done.length,
    doneOnTime: done.filter((recommendation) => !isLate(recommendation)).length,
    overdue: recommendations.filter(isLate).length,
    amount: sum(({ amount }) => amount),
    recoveredAmount: sum(({ recoveredAmount }) => recoveredAmount),
    area: sum(({ area }) => inHundredths(area)),
    recoveredArea: sum(({ recoveredArea }) => inHundredths(recoveredArea)),
    casesBorn: cases.filter(({ kind }) => kind !== 'DENUNCIATION').length,
    watchedFrom: firstDue === undefined ? null : addDays(firstDue, 1),
  };
}
