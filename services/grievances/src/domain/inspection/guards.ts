import { refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate } from '@danvan/contracts';
import { isSubjectField, subjectFields } from '../subject-fields.ts';
import type { Inspection, InspectionCommand, Issue, NewRecommendation, Recommendation } from './types.ts';

type Execution = Extract<InspectionCommand, { type: 'recordExecution' }>;
type Link = Extract<InspectionCommand, { type: 'linkCase' }>;

export function unfitConclusion({ fieldCode, inspectedIds, inspector, recommendations }: Issue, on: IsoDate) {
  if (!isSubjectField(fieldCode))
    return refuse('UNKNOWN_FIELD', { fieldCode, known: subjectFields.map(({ code }) => code) }, ['fieldCode']);
  if (inspectedIds.length === 0 || inspectedIds.includes(inspector.id)) return refuse('NOBODY_INSPECTED', {}, ['inspectedIds']);
  for (const recommendation of recommendations) {
    const { kind, dueOn } = recommendation;
    if (!saysHowMuch(recommendation)) return refuse('RECOMMENDATION_NOT_FOR_KIND', { kind }, ['recommendations']);
    if (dueOn < on) return refuse('DUE_BEFORE_ISSUED', { on, dueOn }, ['recommendations']);
  }
  return undefined;
}

/** Money is whole VND, area is square metres; each where the recommendation is about it, and only there. */
function saysHowMuch({ kind, amount, area }: NewRecommendation): boolean {
  const money = Number.isSafeInteger(amount) && (kind === 'RECOVER_MONEY' ? amount > 0 : amount === 0);
  return money && Number.isFinite(area) && (kind === 'RECOVER_LAND' ? area > 0 : area === 0);
}

/** What is left to recover of a recommendation: VND and square metres, these to a hundredth. */
export const leftOf = ({ amount, area, recoveredAmount, recoveredArea }: Recommendation) => ({
  leftAmount: amount - recoveredAmount,
  leftArea: hundredths(area - recoveredArea),
});

/** Sums of decimals are kept to a hundredth of a square metre. */
export const hundredths = (area: number): number => Math.round(area * 100) / 100;

export function unfitExecution({ recommendations }: Inspection, { number, amount, area, complete }: Execution) {
  const recommendation = recommendations.find((one) => one.number === number);
  if (!recommendation) return refuse('NO_SUCH_RECOMMENDATION', { number }, ['number']);
  if (recommendation.doneOn !== null) return refuse('DONE_ALREADY', { number, on: recommendation.doneOn }, ['number']);
  const { leftAmount, leftArea } = leftOf(recommendation);
  const fits = Number.isSafeInteger(amount) && amount >= 0 && amount <= leftAmount && area >= 0 && area <= leftArea;
  if (!fits) return refuse('MORE_THAN_RECOMMENDED', { number, leftAmount, leftArea }, ['amount']);
  const left = { leftAmount: leftAmount - amount, leftArea: hundredths(leftArea - area) };
  return complete && (left.leftAmount > 0 || left.leftArea > 0)
    ? refuse('NOT_ALL_RECOVERED', { number, ...left }, ['complete'])
    : undefined;
}

export function unfitCase({ issuedOn, cases }: Inspection, { case: born }: Link) {
  const { openedOn } = born;
  if (openedOn < issuedOn) return refuse('CASE_BEFORE_INSPECTION', { openedOn, issuedOn }, ['caseId']);
  return cases.some(({ caseId }) => caseId === born.id) ? refuse('CASE_LINKED_ALREADY', {}, ['caseId']) : undefined;
}

export function recommendationsOpen({ recommendations }: Inspection) {
  const open = recommendations.filter(({ doneOn }) => doneOn === null).map(({ number }) => String(number));
  return open.length > 0 ? refuse('RECOMMENDATIONS_OPEN', { open }) : undefined;
}
