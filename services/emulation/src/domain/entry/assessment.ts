import { refuse } from '@danvan/aggregate-store/decision';
import type { CriteriaSet, CriterionScore } from '@danvan/contracts';

/** What an assessor says: one overall score where the programme has no criteria for such entries, else points for each criterion. */
export type Assessment = { readonly score?: number | null; readonly byCriterion?: readonly CriterionScore[] | null };

/** Stands among the shortfalls for the whole: the weighted score is below the pass mark. */
export const passMarkShortfall = 'PASS_MARK';

// Written so that NaN is out of range too.
const inRange = (points: number) => points >= 0 && points <= 100;

/** The refusal of an assessment that does not fit the criteria; undefined where it does. */
export function unfitAssessment({ score, byCriterion }: Assessment, set: CriteriaSet | null) {
  const scores = byCriterion ?? [];
  if (set === null) {
    if (scores.length > 0) return refuse('NO_CRITERIA', {}, ['byCriterion']);
    if (typeof score !== 'number') return refuse('SCORE_MISSING', {}, ['score']);
    return inRange(score) ? undefined : refuse('SCORE_OUT_OF_RANGE', { score }, ['score']);
  }
  if (typeof score === 'number') return refuse('SCORE_IS_COMPUTED', { version: set.version }, ['score']);
  const given = scores.map(({ code }) => code);
  const codes = set.criteria.map(({ code }) => code);
  const unknown = given.filter((code, at) => !codes.includes(code) || given.indexOf(code) !== at);
  if (unknown.length > 0) return refuse('CRITERION_UNKNOWN_OR_REPEATED', { codes: unknown, version: set.version }, ['byCriterion']);
  const missing = codes.filter((code) => !given.includes(code));
  if (missing.length > 0) return refuse('CRITERION_NOT_SCORED', { codes: missing, version: set.version }, ['byCriterion']);
  const outside = scores.find(({ points }) => !inRange(points));
  return outside ? refuse('SCORE_OUT_OF_RANGE', { score: outside.points }, ['byCriterion']) : undefined;
}

/** Points out of 100, to two decimals: each criterion’s points by its weight. */
export function weightedScore(scores: readonly CriterionScore[], { criteria }: CriteriaSet): number {
  const points = new Map(scores.map((score) => [score.code, score.points]));
  const hundredfold = criteria.reduce((sum, { code, weight }) => sum + weight * (points.get(code) ?? 0), 0);
  return Math.round(hundredfold) / 100;
}

/** Criteria whose threshold was not reached, in their order, and the pass mark where the whole was not. Empty: the criteria are met. */
export function shortfallsOf(scores: readonly CriterionScore[], set: CriteriaSet): readonly string[] {
  const points = new Map(scores.map((score) => [score.code, score.points]));
  const below = set.criteria.filter(({ code, threshold }) => (points.get(code) ?? 0) < threshold).map(({ code }) => code);
  return weightedScore(scores, set) < set.passMark ? [...below, passMarkShortfall] : below;
}

/** The facts of an assessment that fits, as its event tells them. */
export function assessed({ score, byCriterion }: Assessment, set: CriteriaSet | null) {
  if (set === null) return { score: score ?? 0 };
  const scores = [...(byCriterion ?? [])];
  return { score: weightedScore(scores, set), criteriaVersion: set.version, byCriterion: scores };
}
