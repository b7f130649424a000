import type { CriterionScore } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { shortfallsOf, weightedScore } from './assessment.ts';
import { commands, criteria, historyTo } from './examples.ts';
import { entryLifecycle } from './lifecycle.ts';

const { given } = specification(entryLifecycle);
const points = (...all: readonly number[]): CriterionScore[] =>
  criteria.criteria.map(({ code }, at) => ({ code, points: all[at] ?? 0, evidenceIds: [`evidence-${code}`] }));
const selfAssess = (assessment: object, criteriaSets = [criteria]) => ({ ...commands.selfAssess, assessment, criteriaSets });
const inspect = (assessment: object, criteriaSets = [criteria]) => ({ ...commands.inspect, assessment, criteriaSets });
const implementing = given(...historyTo.IMPLEMENTING);

describe('without criteria', () => {
  it.each([-0.01, 100.01, Number.NaN, Number.POSITIVE_INFINITY])('does not take %d for a score', (score) => {
    implementing.when(selfAssess({ score }, [])).thenRefused('SCORE_OUT_OF_RANGE');
    given(...historyTo.SELF_ASSESSED)
      .when(inspect({ score }, []))
      .thenRefused('SCORE_OUT_OF_RANGE');
  });

  it.each([0, 100])('takes %d for a score', (score) => {
    expect(implementing.when(selfAssess({ score }, [])).decision.ok).toBe(true);
  });

  it('needs one score, and no points for criteria that there are not', () => {
    implementing.when(selfAssess({}, [])).thenRefused('SCORE_MISSING');
    implementing.when(selfAssess({ score: 80, byCriterion: points(80, 80, 80) }, [])).thenRefused('NO_CRITERIA');
  });
});

describe('by criteria', () => {
  it('computes the score from the points by their weights, and keeps the evidence that they rest on', () => {
    const byCriterion = points(90, 60, 100);
    const after = implementing
      .when(selfAssess({ byCriterion }))
      .thenEvents({ type: 'EntrySelfAssessed', score: 83, criteriaVersion: 1, byCriterion, on: commands.selfAssess.on });
    expect(after).toMatchObject({ criteriaVersion: 1, selfAssessmentScore: 83, selfAssessmentByCriterion: byCriterion });
  });

  it.each([
    ['a score that is not computed', { score: 80, byCriterion: points(80, 80, 80) }, 'SCORE_IS_COMPUTED'],
    ['a criterion without points', { byCriterion: points(80, 80).slice(0, 2) }, 'CRITERION_NOT_SCORED'],
    ['no points at all', {}, 'CRITERION_NOT_SCORED'],
    ['a criterion twice', { byCriterion: [...points(80, 80, 80), ...points(80)] }, 'CRITERION_UNKNOWN_OR_REPEATED'],
    ['another criterion', { byCriterion: [{ code: 'BEAUTY', points: 1, evidenceIds: [] }] }, 'CRITERION_UNKNOWN_OR_REPEATED'],
    ['points outside the range', { byCriterion: points(80, 101, 80) }, 'SCORE_OUT_OF_RANGE'],
  ])('does not take %s', (_, assessment, code) => {
    implementing.when(selfAssess(assessment)).thenRefused(code);
  });

  it('inspects by the version of the self-assessment, though the programme has a newer one by then', () => {
    const newer = { ...criteria, version: 2, passMark: 100 };
    const history = [
      ...historyTo.IMPLEMENTING,
      { type: 'EntrySelfAssessed', score: 80, criteriaVersion: 1, byCriterion: points(80, 80, 80), on: '2022-10-15' } as const,
    ];
    const after = given(...history)
      .when(inspect({ byCriterion: points(80, 80, 80) }, [criteria, newer]))
      .thenEvents({
        type: 'EntryInspected',
        inspectorId: commands.inspect.body.id,
        ...{ score: 80, criteriaVersion: 1, byCriterion: points(80, 80, 80), shortfalls: [] },
        on: commands.inspect.on,
      });
    expect(after?.shortfalls).toEqual([]);
  });

  it('finds a threshold that was missed, though the whole is above the pass mark', () => {
    expect(shortfallsOf(points(59, 100, 100), criteria)).toEqual(['ISSUE']);
    expect(shortfallsOf(points(60, 100, 100), criteria)).toEqual([]);
    expect(shortfallsOf(points(60, 60, 60), criteria)).toEqual(['PASS_MARK']);
  });

  it('has a score between the lowest and the highest points, and equal points for a score', () => {
    const each = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(each, each, each, (a, b, c) => {
        const score = weightedScore(points(a, b, c), criteria);
        expect(score).toBeGreaterThanOrEqual(Math.min(a, b, c));
        expect(score).toBeLessThanOrEqual(Math.max(a, b, c));
        expect(weightedScore(points(a, a, a), criteria)).toBe(a);
      }),
    );
  });
});
