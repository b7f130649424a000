import { refuse } from '@danvan/aggregate-store/decision';
import type { CriteriaSet, EntryKind, SubjectType } from '@danvan/contracts';
import { coversYear } from './covers-year.ts';
import type { NewCriteriaSet, Programme } from './types.ts';

/** What decides which criteria an entry is assessed by. */
export type CriteriaScope = { readonly year: number; readonly kind: EntryKind; readonly subjectType: SubjectType };

/** All versions for such entries, the oldest first. */
function versionsFor(sets: readonly CriteriaSet[], { year, kind, subjectType }: CriteriaScope): readonly CriteriaSet[] {
  return sets.filter((set) => set.year === year && set.kind === kind && set.subjectType === subjectType);
}

/** The newest version for such entries; null where the programme has none, and one overall score is given instead. */
export function criteriaInForce(sets: readonly CriteriaSet[], scope: CriteriaScope): CriteriaSet | null {
  return versionsFor(sets, scope).at(-1) ?? null;
}

/** The version that an entry was assessed by; null where it was assessed without criteria. */
export function criteriaOfVersion(sets: readonly CriteriaSet[], scope: CriteriaScope, version: number | null): CriteriaSet | null {
  return versionsFor(sets, scope).find((set) => set.version === version) ?? null;
}

export function nextCriteriaVersion(sets: readonly CriteriaSet[], scope: CriteriaScope): number {
  return (criteriaInForce(sets, scope)?.version ?? 0) + 1;
}

/** Why a set cannot be used to assess by; undefined where it can. */
export function unfitCriteria({ year, criteria, passMark }: NewCriteriaSet, programme: Programme) {
  if (!coversYear(programme, year)) return refuse('YEAR_OUTSIDE_PERIOD', { year, from: programme.from }, ['year']);
  if (criteria.length === 0) return refuse('CRITERIA_MISSING', {}, ['criteria']);
  if (criteria.some(({ code, name }) => code.trim() === '' || name.trim() === ''))
    return refuse('CRITERION_NAME_MISSING', {}, ['criteria']);
  const codes = criteria.map(({ code }) => code);
  const repeated = codes.filter((code, at) => codes.indexOf(code) !== at);
  if (repeated.length > 0) return refuse('CRITERION_REPEATED', { codes: repeated }, ['criteria']);
  const marks = [passMark, ...criteria.map(({ threshold }) => threshold)];
  if (!marks.every((mark) => mark >= 0 && mark <= 100)) return refuse('MARK_OUT_OF_RANGE', {}, ['criteria']);
  if (!criteria.every(({ weight }) => Number.isInteger(weight) && weight >= 1)) return refuse('WEIGHT_NOT_POSITIVE', {}, ['criteria']);
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? undefined : refuse('WEIGHTS_NOT_100', { sum }, ['criteria']);
}
