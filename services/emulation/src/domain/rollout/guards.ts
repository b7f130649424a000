import { refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate } from '@danvan/contracts';
import type { NewRollout } from './types.ts';

const earliestYear = 1990;
const latestYear = 2200;

export function unfitToPlan({ title, year, dueOn }: NewRollout, on: IsoDate) {
  if (title.trim() === '') return refuse('ROLLOUT_TITLE_MISSING', {}, ['title']);
  if (year < earliestYear || year > latestYear) return refuse('ROLLOUT_YEAR_UNFIT', { year }, ['year']);
  if (dueOn !== null && dueOn < on) return refuse('ROLLOUT_DUE_BEFORE_PLAN', { dueOn }, ['dueOn']);
  return undefined;
}

export const withoutTargets = (targets: number) => (targets === 0 ? refuse('NO_TARGETS') : undefined);
